package cn.dingban.delivery;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** The stored deliveries. */
interface DeliveryQueue extends JpaRepository<Delivery, Long> {

    boolean existsByDeliveryKey(String key);

    Optional<Delivery> findByDeliveryKey(String key);

    /** What is due, most important first; rows that another dispatcher is just claiming are passed over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("""
            select d from Delivery d
            where (d.status in (cn.dingban.delivery.DeliveryStatus.PENDING, cn.dingban.delivery.DeliveryStatus.RETRY)
                   and d.nextAttemptAt <= :now)
               or (d.status = cn.dingban.delivery.DeliveryStatus.CLAIMED and d.leaseUntil < :now)
            order by d.priority, d.id""")
    List<Delivery> lockDue(Instant now, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.id in :ids order by d.id")
    List<Delivery> lockAll(Collection<Long> ids);

    @Query("""
            select min(d.nextAttemptAt) from Delivery d
            where d.status in (cn.dingban.delivery.DeliveryStatus.PENDING, cn.dingban.delivery.DeliveryStatus.RETRY)
              and d.nextAttemptAt > :after""")
    Optional<Instant> nextDueAfter(Instant after);

    @Query("""
            select d from Delivery d
            where d.outTrackId = :outTrackId and d.operation = cn.dingban.delivery.Delivery.Operation.SEND""")
    Optional<Delivery> cardSent(String outTrackId);

    /** An update of this card that has not left yet, into which a further one can be merged. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select d from Delivery d
            where d.outTrackId = :outTrackId and d.operation = cn.dingban.delivery.Delivery.Operation.UPDATE_CARD
              and d.status in (cn.dingban.delivery.DeliveryStatus.PENDING, cn.dingban.delivery.DeliveryStatus.RETRY)
            order by d.id""")
    List<Delivery> waitingUpdates(String outTrackId);

    long countByOutTrackId(String outTrackId);

    @Query("""
            select d from Delivery d
            where d.kind = :kind and d.recipientId = :recipientId and d.period = :period
              and d.operation = cn.dingban.delivery.Delivery.Operation.SEND and d.card is not null
            order by d.id desc""")
    List<Delivery> cardsOf(String kind, String recipientId, String period, Limit limit);

    @Query("""
            select d from Delivery d
            where d.recipientId = :userId and d.operation = cn.dingban.delivery.Delivery.Operation.SEND
              and d.source not like 'inbox:%'
            order by d.id desc""")
    List<Delivery> noticesTo(String userId, Limit limit);

    List<Delivery> findByStatusInOrderByIdDesc(Collection<DeliveryStatus> statuses, Limit limit);

    List<Delivery> findAllByOrderByIdDesc(Limit limit);

    long countByStatusIn(Collection<DeliveryStatus> statuses);
}
