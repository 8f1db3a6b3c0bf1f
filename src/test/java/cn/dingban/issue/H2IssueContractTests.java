package cn.dingban.issue;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(IssueSlice.class)
class H2IssueContractTests extends IssueContractTests {}
