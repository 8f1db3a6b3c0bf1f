package cn.dingban.delivery;

import cn.dingban.delivery.spi.ReceiptBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredReceiptBook implements ReceiptBook {

    private final DeliveryReceipts receipts;

    StoredReceiptBook(DeliveryReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    @Transactional
    public void note(Receipt receipt) {
        if (!receipts.existsByEventId(receipt.eventId())) {
            receipts.save(new DeliveryReceipt(receipt));
        }
    }
}
