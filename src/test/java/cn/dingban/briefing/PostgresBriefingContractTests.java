package cn.dingban.briefing;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(BriefingSlice.class)
class PostgresBriefingContractTests extends BriefingContractTests {}
