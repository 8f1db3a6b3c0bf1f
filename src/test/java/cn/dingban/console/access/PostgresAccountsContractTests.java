package cn.dingban.console.access;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(AccountsSlice.class)
class PostgresAccountsContractTests extends AccountsContractTests {}
