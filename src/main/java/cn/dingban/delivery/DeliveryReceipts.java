package cn.dingban.delivery;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DeliveryReceipts extends Repository<DeliveryReceipt, Long> {

    DeliveryReceipt save(DeliveryReceipt receipt);

    boolean existsByEventId(String eventId);

    List<DeliveryReceipt> findByProviderKeyOrderByAtAscIdAsc(String providerKey);
}
