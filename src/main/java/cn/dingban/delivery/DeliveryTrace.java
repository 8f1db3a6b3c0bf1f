package cn.dingban.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one delivery, for finding out what became of it.
 *
 * @param attempts every try, the first one first
 * @param receipts what DingTalk reported afterwards
 * @param events what else happened to it, the first one first
 * @param updates that brought its card up to date
 * @param carried whose words went with it
 */
public record DeliveryTrace(
        DeliveryView delivery,
        Marks marks,
        List<Step> attempts,
        List<Step> receipts,
        List<Event> events,
        List<DeliveryView> updates,
        List<DeliveryView> carried) {

    /**
     * One thing that happened.
     *
     * @param what the outcome of an attempt, or READ or RECALLED
     * @param code DingTalk's code; empty where there is none
     */
    public record Step(Instant at, String what, String code, String detail) {}

    /**
     * Something beside the attempts.
     *
     * @param what HELD, MERGED, EXPIRED, WITHDRAWN, CANCELLED, RETRIED, REDIRECTED or TAKEN_OVER
     * @param actor who did it; null where nobody did
     * @param otherId the delivery that it has to do with; null where there is none
     */
    public record Event(
            Instant at,
            String what,
            @Nullable String actor,
            String detail,
            @Nullable Long otherId) {}

    /**
     * By what it is known.
     *
     * @param providerKey DingTalk's handle; null until it was taken
     * @param outTrackId the card's; null for words
     * @param usefulUntil after this it says nothing new; null where it always does
     * @param ruleRevision of the rule book in force when it was queued; null for answers
     * @param projects the ids of those that it is about
     */
    public record Marks(
            @Nullable String providerKey,
            @Nullable String outTrackId,
            boolean asCard,
            @Nullable Instant usefulUntil,
            @Nullable String ruleRevision,
            Set<Long> projects) {}
}
