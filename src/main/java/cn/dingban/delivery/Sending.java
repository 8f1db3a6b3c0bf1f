package cn.dingban.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a delivery has got. It remembers across crashes whether a message may have left: noted before the call, taken back only when the
 * platform said that it did not arrive.
 */
@Embeddable
class Sending {

    private static final int MAX_PROBLEM = 1000;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    private int attempts;
    private boolean inFlight;
    private boolean repeated;
    private boolean sentAsCard;

    private Instant createdAt;
    private Instant nextAttemptAt;
    private @Nullable Instant deadline;
    private @Nullable Instant leaseUntil;
    private @Nullable String leaseOwner;
    private @Nullable Instant sentAt;
    private @Nullable String providerKey;
    private @Nullable String problem;

    @Enumerated(EnumType.STRING)
    private @Nullable Waiting waitsFor;

    protected Sending() {
        // for JPA
        this(Instant.EPOCH, Instant.EPOCH);
    }

    Sending(Instant createdAt, Instant notBefore) {
        this.createdAt = createdAt;
        this.nextAttemptAt = notBefore;
    }

    /** After this moment it says nothing new any more. */
    void expiresAt(@Nullable Instant moment) {
        deadline = moment;
    }

    boolean isExpired(Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }

    void claim(String owner, Instant until) {
        status = DeliveryStatus.CLAIMED;
        waitsFor = null;
        leaseOwner = owner;
        leaseUntil = until;
    }

    /** Noted just before the call, so that after a crash it is known that the message may have left, and in which form. */
    void leaving(boolean asCard, Instant until) {
        leaseUntil = until;
        repeated = inFlight;
        inFlight = true;
        sentAsCard = asCard;
        attempts++;
    }

    void sent(@Nullable String key, Instant now) {
        status = DeliveryStatus.SENT;
        providerKey = key;
        sentAt = now;
        problem = null;
        inFlight = false;
        letGo();
    }

    /** This attempt may have reached the platform; another will be made. */
    void retryInDoubt(Instant at, String why) {
        putBack(at, why);
        repeated = false;
    }

    /**
     * This attempt certainly did not arrive; what an earlier one left in doubt stays in doubt. A card may exist all the same: created, but not
     * delivered.
     */
    void retry(Instant at, String why) {
        inFlight = repeated || sentAsCard;
        retryInDoubt(at, why);
    }

    /** The platform could not be reached at all: as if this attempt had not been made. */
    void notAttempted(Instant at, String why) {
        inFlight = repeated;
        attempts--;
        retryInDoubt(at, why);
    }

    /** Back to the queue before its turn came. */
    void putBack(Instant at, String why) {
        nextAttemptAt = at;
        end(DeliveryStatus.RETRY, why);
    }

    /** Back to the queue, because a limit is reached. */
    void hold(Instant until, Waiting limit, String why) {
        putBack(until, why);
        waitsFor = limit;
    }

    void block(String why) {
        inFlight = false;
        end(DeliveryStatus.BLOCKED, why);
    }

    void uncertain(String why) {
        end(DeliveryStatus.UNCERTAIN, why);
    }

    void cancel(String why) {
        end(DeliveryStatus.CANCELLED, why);
    }

    /** A person wants it tried anew. A card may exist from an earlier attempt. */
    void release(Instant now, boolean mayExist) {
        attempts = 0;
        repeated = false;
        inFlight = mayExist && sentAsCard;
        nextAttemptAt = now;
        status = DeliveryStatus.RETRY;
        letGo();
    }

    boolean waitedSince(Instant instant) {
        return createdAt.isBefore(instant);
    }

    /** Waits for a person. */
    boolean isStuck() {
        return status == DeliveryStatus.BLOCKED || status == DeliveryStatus.UNCERTAIN;
    }

    private void end(DeliveryStatus next, String why) {
        status = next;
        problem = why.length() <= MAX_PROBLEM ? why : why.substring(0, MAX_PROBLEM);
        letGo();
    }

    private void letGo() {
        leaseOwner = null;
        leaseUntil = null;
    }

    boolean hasNotLeft() {
        return !inFlight && (status == DeliveryStatus.PENDING || status == DeliveryStatus.RETRY);
    }

    boolean isOpen() {
        return status == DeliveryStatus.PENDING || status == DeliveryStatus.RETRY || status == DeliveryStatus.CLAIMED;
    }

    /** Whether it may leave: not put off, and not given up. A claim whose lease has ended counts. */
    boolean isDue(Instant now) {
        return isClaimed() || isOpen() && !nextAttemptAt.isAfter(now);
    }

    boolean isClaimed() {
        return status == DeliveryStatus.CLAIMED;
    }

    boolean leasedBy(String owner, Instant now) {
        return owner.equals(leaseOwner) && leaseUntil != null && leaseUntil.isAfter(now);
    }

    /** Whether an earlier attempt may have reached the platform. */
    boolean mayHaveLeft() {
        return inFlight;
    }

    /** Whether it may already have arrived as a text: unlike a card, that cannot be recognised when it arrives again. */
    boolean mayHaveLeftAsText() {
        return inFlight && !sentAsCard;
    }

    /** Whether the latest attempt was made although an earlier one may have arrived. */
    boolean wasRepeated() {
        return repeated;
    }

    boolean arrivedAsCard() {
        return status == DeliveryStatus.SENT && sentAsCard;
    }

    boolean arrivedAsText() {
        return status == DeliveryStatus.SENT && !sentAsCard;
    }

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String providerKey() {
        return providerKey;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    @Nullable
    String problem() {
        return problem;
    }
}
