package cn.dingban.organisation;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(OrganisationSlice.class)
class H2StandInsContractTests extends StandInsContractTests {}
