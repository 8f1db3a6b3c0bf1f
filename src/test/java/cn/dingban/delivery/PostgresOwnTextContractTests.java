package cn.dingban.delivery;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(DeliverySlice.class)
class PostgresOwnTextContractTests extends OwnTextContractTests {}
