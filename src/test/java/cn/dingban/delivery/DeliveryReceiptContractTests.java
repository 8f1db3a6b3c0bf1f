package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.ReceiptBook;
import cn.dingban.delivery.spi.ReceiptBook.Receipt;
import cn.dingban.shared.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A receipt is found with the one delivery that it is of. */
abstract class DeliveryReceiptContractTests {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryDispatcher dispatcher;

    @Autowired
    private ReceiptBook book;

    @Autowired
    private TracingDeliveries tracing;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private DeliveryTrace trace(String key) {
        long id = queue.findByDeliveryKey(key).orElseThrow().id();
        return tracing.trace(id).orElseThrow();
    }

    @Test
    void ofOneCallEachRecipientHasTheirOwnReceipts() {
        transaction.executeWithoutResult(status -> {
            deliveries.enqueue(Notices.toPerson("a", "u1", "same"));
            deliveries.enqueue(Notices.toPerson("b", "u2", "same"));
        });
        dispatcher.settle();
        Receipt read = new Receipt("e1", Receipt.Kind.READ, "key-1", "u1", clock.instant());
        book.note(read);
        book.note(read);

        assertThat(trace("a").attempts()).extracting(DeliveryTrace.Step::what).containsExactly("Sent");
        assertThat(trace("a").receipts()).extracting(DeliveryTrace.Step::what).containsExactly("READ");
        assertThat(trace("b").receipts()).isEmpty();
        assertThat(tracing.trace(-1)).isEmpty();
    }
}
