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

    TracingDeliveries(DeliveryQueue queue, DeliveryAttempts attempts, DeliveryReceipts receipts) {
        this.queue = queue;
        this.attempts = attempts;
        this.receipts = receipts;
    }

    public Optional<DeliveryTrace> trace(long id) {
        return queue.findById(id).map(this::trace);
    }

    private DeliveryTrace trace(Delivery delivery) {
        return new DeliveryTrace(
                delivery.view(),
                attempts.findByDeliveryIdOrderByIdAsc(delivery.id()).stream()
                        .map(DeliveryAttempt::step)
                        .toList(),
                receiptsOf(delivery));
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
