package cn.dingban.delivery;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(DeliverySlice.class)
class H2OwnTextContractTests extends OwnTextContractTests {}
