package cn.dingban.console.access;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(AccountsSlice.class)
class H2AccountsContractTests extends AccountsContractTests {}
