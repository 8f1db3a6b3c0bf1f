package cn.dingban.leadership;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(LeadershipSlice.class)
class PostgresContactContractTests extends ContactContractTests {}
