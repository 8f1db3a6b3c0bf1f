package cn.dingban.delivery.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of what the platform reports about a message after it was sent. Kept to trace single deliveries; nothing is counted, ranked or
 * judged by it.
 */
public interface ReceiptBook {

    /** Stores the receipt; one that is reported again is ignored. When this returns, it may be acknowledged. */
    void note(Receipt receipt);

    /**
     * One report.
     *
     * @param eventId the platform's id of the report
     * @param providerKey the platform's handle of the message
     * @param userId who; null where the platform does not say
     */
    record Receipt(
            String eventId,
            Kind kind,
            String providerKey,
            @Nullable String userId,
            Instant at) {

        /** What is reported. */
        public enum Kind {
            READ,
            RECALLED
        }
    }
}
