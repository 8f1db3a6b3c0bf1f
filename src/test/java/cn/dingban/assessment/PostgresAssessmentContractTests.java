package cn.dingban.assessment;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(AssessmentSlice.class)
class PostgresAssessmentContractTests extends AssessmentContractTests {}
