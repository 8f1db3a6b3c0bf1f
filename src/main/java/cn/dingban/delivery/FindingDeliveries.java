package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sent, waits, or is stuck: the read side for console and API. */
@Component
@Transactional(readOnly = true)
public class FindingDeliveries {

    private static final Set<DeliveryStatus> OPEN =
            EnumSet.of(DeliveryStatus.PENDING, DeliveryStatus.CLAIMED, DeliveryStatus.RETRY);
    private static final Set<DeliveryStatus> STUCK = EnumSet.of(DeliveryStatus.BLOCKED, DeliveryStatus.UNCERTAIN);

    private final DeliveryQueue queue;
    private final DeliveryRules rules;

    FindingDeliveries(DeliveryQueue queue, DeliveryRules rules) {
        this.queue = queue;
        this.rules = rules;
    }

    /** What becomes of texts like this one when nobody knows whether they arrived. */
    public UncertainPolicy policyFor(DeliveryView delivery) {
        return rules.policyFor(delivery.kind(), Space.Kind.valueOf(delivery.recipientKind()));
    }

    /** The newest deliveries first, of one status or of all. */
    public List<DeliveryView> newest(@Nullable DeliveryStatus status, int most) {
        List<Delivery> found = status == null
                ? queue.findAllByOrderByIdDesc(Limit.of(most))
                : queue.newestOf(EnumSet.of(status), Limit.of(most));
        return found.stream().map(Delivery::view).toList();
    }

    /** What was last meant for a group; empty where nothing ever was. */
    public Optional<DeliveryView> lastToGroup(String openConversationId) {
        return queue.newestToGroup(openConversationId, Limit.of(1)).stream()
                .findFirst()
                .map(Delivery::view);
    }

    /** How many still have to leave. */
    public long waiting() {
        return queue.countOf(OPEN);
    }

    /**
     * What a limit holds back.
     *
     * @param limit GROUP_MINUTE, PERSON_DAY or API
     * @param why in words
     * @param first when the first of them may leave
     */
    public record Wait(String limit, String why, long count, Instant first, Instant last) {}

    /** What waits for which limit, why, and until when. */
    public List<Wait> waits() {
        return queue.held().stream()
                .map(held -> new Wait(held.limit().name(), held.why(), held.count(), held.first(), held.last()))
                .toList();
    }

    /** How many stand there. */
    public long count(DeliveryStatus status) {
        return queue.countOf(EnumSet.of(status));
    }

    /** How many need a person. */
    public long stuck() {
        return queue.countOf(STUCK);
    }
}
