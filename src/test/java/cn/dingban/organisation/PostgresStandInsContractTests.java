package cn.dingban.organisation;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(OrganisationSlice.class)
class PostgresStandInsContractTests extends StandInsContractTests {}
