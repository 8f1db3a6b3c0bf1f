package cn.dingban.delivery;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DeliveryAttempts extends Repository<DeliveryAttempt, Long> {

    DeliveryAttempt save(DeliveryAttempt attempt);

    List<DeliveryAttempt> findByDeliveryIdOrderByIdAsc(long deliveryId);
}
