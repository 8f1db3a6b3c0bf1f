package cn.dingban.briefing;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(BriefingSlice.class)
class H2BriefingContractTests extends BriefingContractTests {}
