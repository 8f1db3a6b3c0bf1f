package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A {@link Recipient} as stored. */
@Embeddable
record Addressee(@Enumerated(EnumType.STRING) Space.Kind recipientKind, String recipientId, String recipientName) {

    static Addressee of(Recipient recipient) {
        return new Addressee(recipient.space().kind(), recipient.id(), recipient.name());
    }

    Space space() {
        return new Space(recipientKind, recipientId);
    }

    boolean isGroup() {
        return recipientKind == Space.Kind.GROUP;
    }
}
