package cn.dingban.assessment;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(AssessmentSlice.class)
class H2AssessmentContractTests extends AssessmentContractTests {}
