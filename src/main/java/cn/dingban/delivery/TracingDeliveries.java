package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryTrace.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows one delivery. The only place where receipts are read: there is no list and no count of who read what. */
@Component
@Transactional(readOnly = true)
public class TracingDeliveries {

    private final DeliveryQueue queue;
    private final DeliveryAttempts attempts;
    private final DeliveryReceipts receipts;
    private final DeliveryEvents events;

    TracingDeliveries(
            DeliveryQueue queue, DeliveryAttempts attempts, DeliveryReceipts receipts, DeliveryEvents events) {
        this.queue = queue;
        this.attempts = attempts;
        this.receipts = receipts;
        this.events = events;
    }

    public Optional<DeliveryTrace> trace(long id) {
        return queue.findById(id).map(this::trace);
    }

    private DeliveryTrace trace(Delivery delivery) {
        return new DeliveryTrace(
                delivery.view(),
                delivery.marks(),
                attempts.findByDeliveryIdOrderByIdAsc(delivery.id()).stream()
                        .map(DeliveryAttempt::step)
                        .toList(),
                receiptsOf(delivery),
                events.of(delivery.id()).stream().map(DeliveryEvent::event).toList(),
                updatesOf(delivery),
                events.mergedInto(delivery.id()).stream().map(Delivery::view).toList());
    }

    private List<DeliveryView> updatesOf(Delivery delivery) {
        String card = delivery.outTrackId();
        return card == null || delivery.updatesCard()
                ? List.of()
                : queue.updatesOf(card).stream().map(Delivery::view).toList();
    }

    /** One handle may stand for twenty people's copies; each has their own. */
    private List<Step> receiptsOf(Delivery delivery) {
        String key = delivery.sending().providerKey();
        if (key == null) {
            return List.of();
        }
        Addressee addressee = delivery.addressee();
        return receipts.findByProviderKeyOrderByAtAscIdAsc(key).stream()
                .filter(receipt -> addressee.isGroup() || receipt.isOf(addressee.recipientId()))
                .map(DeliveryReceipt::step)
                .toList();
    }
}
