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

    /**
     * Without writing first what is still to be written: a round queues thousands in one transaction, and comparing all of them with what was read before
     * every question takes longer than everything else. {@link KeysOfTransaction} knows those.
     */
    @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
    boolean existsByDeliveryKey(String key);

    Optional<Delivery> findByDeliveryKey(String key);

    /**
     * What is due, most important first; rows that another dispatcher is just claiming are passed over. The update of a card waits for the card
     * and for earlier updates of it: one that is tried again must not put old values over new ones.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("""
            select d from Delivery d
            where ((d.sending.status in (PENDING, RETRY) and d.sending.nextAttemptAt <= :now)
                or (d.sending.status = CLAIMED and d.sending.leaseUntil < :now))
              and d.priority between :first and :last
              and not (d.operation = UPDATE_CARD and exists (
                select 1 from Delivery earlier
                where earlier.face.outTrackId = d.face.outTrackId
                  and earlier.sending.status in (PENDING, RETRY, CLAIMED)
                  and (earlier.operation = SEND
                    or earlier.sending.createdAt < d.sending.createdAt
                    or (earlier.sending.createdAt = d.sending.createdAt and earlier.id < d.id))))
            order by d.priority, d.sending.deadline nulls last, d.id""")
    List<Delivery> lockDue(Instant now, int first, int last, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.id in :ids order by d.id")
    List<Delivery> lockAll(Collection<Long> ids);

    /** What waits for the platform is left out: the platform does not count by the office's clock, so time travel must not stop for it. */
    @Query("""
            select min(d.sending.nextAttemptAt) from Delivery d
            where d.sending.status in (PENDING, RETRY) and d.sending.nextAttemptAt > :after
              and (d.sending.waitsFor is null or d.sending.waitsFor = PERSON_DAY)""")
    Optional<Instant> nextDueAfter(Instant after);

    @Query("select d from Delivery d where d.face.outTrackId = :outTrackId and d.operation = SEND")
    Optional<Delivery> cardSent(String outTrackId);

    /** An update of this card that has not left yet, into which a further one can be merged. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select d from Delivery d
            where d.face.outTrackId = :outTrackId and d.operation = UPDATE_CARD and d.sending.status in (PENDING, RETRY)
            order by d.id""")
    List<Delivery> waitingUpdates(String outTrackId);

    /** All updates of a card, the first one first. */
    @Query("select d from Delivery d where d.face.outTrackId = :outTrackId and d.operation = UPDATE_CARD order by d.id")
    List<Delivery> updatesOf(String outTrackId);

    /** A file that was stored before, so that it is stored once however many people get it. */
    @Query("select f from StoredFile f where f.digest = :digest order by f.id desc")
    List<StoredFile> storedFiles(String digest, Limit limit);

    @Query("""
            select d from Delivery d
            where d.addressee.recipientKind = GROUP and d.addressee.recipientId = :group and d.operation = SEND
            order by d.id desc""")
    List<Delivery> newestToGroup(String group, Limit limit);

    @Query("select count(d) from Delivery d where d.face.outTrackId = :outTrackId")
    long countOfCard(String outTrackId);

    /** Cards of a kind that a person has or will have, the latest first; those that never arrived are none. */
    @Query("""
            select d from Delivery d
            where d.kind = :kind and d.addressee.recipientId = :recipientId and d.reason.period = :period
              and d.operation = SEND and d.face.card is not null
              and d.sending.status not in (BLOCKED, UNCERTAIN, CANCELLED)
            order by d.id desc""")
    List<Delivery> cardsOf(String kind, String recipientId, String period, Limit limit);

    @Query("""
            select d from Delivery d
            where d.kind = :kind and d.addressee.recipientId = :recipientId
              and d.operation = SEND and d.face.card is not null
              and d.sending.status not in (BLOCKED, UNCERTAIN, CANCELLED)
            order by d.id desc""")
    List<Delivery> cardsOf(String kind, String recipientId, Limit limit);

    @Query("""
            select d from Delivery d
            where d.kind = :kind and d.reason.period = :period
              and d.operation = SEND and d.face.card is not null
              and d.sending.status not in (BLOCKED, UNCERTAIN, CANCELLED)
            order by d.id desc""")
    List<Delivery> cardsAbout(String kind, String period);

    /** What arrived in a chat, answers among it; the latest first. */
    @Query("""
            select d from Delivery d
            where d.addressee.recipientId = :chatId and d.operation = SEND and d.sending.status in (SENT, UNCERTAIN)
            order by d.sending.sentAt desc nulls last, d.id desc""")
    List<Delivery> arrivedIn(String chatId, Limit limit);

    /** The same without answers. */
    @Query("""
            select d from Delivery d
            where d.addressee.recipientId = :chatId and d.operation = SEND and d.sending.status in (SENT, UNCERTAIN)
              and d.reason.source not like 'inbox:%'
            order by d.sending.sentAt desc nulls last, d.id desc""")
    List<Delivery> noticesIn(String chatId, Limit limit);

    @Query("select d from Delivery d where d.sending.status in :statuses order by d.id desc")
    List<Delivery> newestOf(Collection<DeliveryStatus> statuses, Limit limit);

    List<Delivery> findAllByOrderByIdDesc(Limit limit);

    /** Due notices to these people that nobody is sending, except what is more important than {@code priority}. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("""
            select d from Delivery d
            where d.addressee.recipientId in :recipientIds and d.operation = SEND and d.priority >= :priority
              and d.sending.status in (PENDING, RETRY) and d.sending.nextAttemptAt <= :now""")
    List<Delivery> lockNoticesTo(Collection<String> recipientIds, int priority, Instant now);

    /** What is blocked for one cause, except alarms about that; {@code problem} is a pattern. */
    @Query("""
            select d from Delivery d
            where d.sending.status = BLOCKED and d.sending.problem like :problem and d.kind <> 'delivery-blocked'
            order by d.id desc""")
    List<Delivery> blockedBy(String problem, Limit limit);

    @Query("""
            select count(d) from Delivery d
            where d.sending.status = BLOCKED and d.sending.problem like :problem and d.kind <> 'delivery-blocked'""")
    long countBlockedBy(String problem);

    /** How many notices each of these people has had since then or is getting now, leaving out these others and what is of this importance: answers. */
    @Query("""
            select new cn.dingban.delivery.DeliveryQueue$Had(d.addressee.recipientId, count(d)) from Delivery d
            where d.addressee.recipientId in :people and d.addressee.recipientKind = PERSON
              and d.operation = SEND and d.priority <> :answer
              and (d.sending.status = CLAIMED and d.id not in :others
                or d.sending.status = SENT and d.sending.sentAt >= :since)
            group by d.addressee.recipientId""")
    List<Had> sentSince(Instant since, int answer, Collection<String> people, Collection<Long> others);

    /** So many notices to a person. */
    record Had(String recipientId, long count) {}

    /** What waits for a limit now, and when the first and the last of it may leave. */
    @Query("""
            select new cn.dingban.delivery.DeliveryQueue$Held(
                d.sending.waitsFor, count(d), min(d.sending.nextAttemptAt), max(d.sending.nextAttemptAt), min(d.sending.problem))
            from Delivery d
            where d.sending.waitsFor is not null and d.sending.status in (PENDING, RETRY)
            group by d.sending.waitsFor
            order by d.sending.waitsFor""")
    List<Held> held();

    /** So many that wait for one limit. */
    record Held(Waiting limit, long count, Instant first, Instant last, String why) {}

    @Query("select count(d) from Delivery d where d.sending.status in :statuses")
    long countOf(Collection<DeliveryStatus> statuses);
}
