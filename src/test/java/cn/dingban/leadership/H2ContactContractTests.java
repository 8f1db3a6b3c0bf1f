package cn.dingban.leadership;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(LeadershipSlice.class)
class H2ContactContractTests extends ContactContractTests {}
