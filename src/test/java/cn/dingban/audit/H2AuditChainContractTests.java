package cn.dingban.audit;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(AuditChainContractTests.Slice.class)
class H2AuditChainContractTests extends AuditChainContractTests {}
