package cn.dingban.issue;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(IssueSlice.class)
class PostgresIssueContractTests extends IssueContractTests {}
