package cn.dingban.delivery;

import org.springframework.data.repository.Repository;

interface DeliveryAttempts extends Repository<DeliveryAttempt, Long> {

    DeliveryAttempt save(DeliveryAttempt attempt);
}
