package cn.dingban.delivery;

import cn.dingban.delivery.spi.ReceiptBook.Receipt;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A {@link Receipt} as stored. */
@Entity
@Immutable
@Table(name = "delivery_receipt")
class DeliveryReceipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_receipt_seq")
    @SequenceGenerator(name = "delivery_receipt_seq", sequenceName = "delivery_receipt_seq", allocationSize = 50)
    private long id;

    private String eventId;

    @Enumerated(EnumType.STRING)
    private Receipt.Kind kind;

    private String providerKey;
    private @Nullable String userId;
    private Instant at;

    protected DeliveryReceipt() {
        // for JPA
        this(new Receipt("", Receipt.Kind.READ, "", null, Instant.EPOCH));
    }

    DeliveryReceipt(Receipt receipt) {
        this.eventId = receipt.eventId();
        this.kind = receipt.kind();
        this.providerKey = receipt.providerKey();
        this.userId = receipt.userId();
        this.at = receipt.at();
    }

    boolean isOf(String recipientId) {
        return userId == null || userId.equals(recipientId);
    }

    DeliveryTrace.Step step() {
        return new DeliveryTrace.Step(at, kind.name(), "", userId == null ? "" : userId);
    }
}
