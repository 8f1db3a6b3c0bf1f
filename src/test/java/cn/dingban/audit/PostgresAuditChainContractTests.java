package cn.dingban.audit;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(AuditChainContractTests.Slice.class)
class PostgresAuditChainContractTests extends AuditChainContractTests {}
