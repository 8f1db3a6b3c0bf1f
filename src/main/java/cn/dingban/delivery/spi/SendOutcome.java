package cn.dingban.delivery.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one call to a {@link DeliveryChannel}. */
public sealed interface SendOutcome {

    /**
     * The platform took it.
     *
     * @param providerKey the platform's handle of the message, if any
     * @param invalidUserIds recipients it does not know: permanent for them
     * @param flowControlledUserIds recipients it refused for now: to be retried, only they
     */
    record Sent(@Nullable String providerKey, List<String> invalidUserIds, List<String> flowControlledUserIds)
            implements SendOutcome {

        public static Sent to(@Nullable String providerKey) {
            return new Sent(providerKey, List.of(), List.of());
        }
    }

    /** Certainly not delivered; worth another try after the given time. */
    record RetryLater(Duration after, String code, String message) implements SendOutcome {}

    /** Not sent, because a limit of the platform's leaves no room just now. Does not count as an attempt; anything else may go. */
    record Held(Duration after, String code, String message) implements SendOutcome {}

    /** May or may not have been delivered: the answer was lost. */
    record Uncertain(String code, String message) implements SendOutcome {}

    /** Certainly not delivered, and trying again cannot help until a person mends something. */
    record Refused(String code, String message, Told told) implements SendOutcome {

        public Refused(String code, String message) {
            this(code, message, Told.ADMINISTRATORS);
        }
    }

    /** Who can mend it, and is therefore told. */
    enum Told {
        /** The key-project office: a person or a group is gone, or the words are not allowed. */
        OFFICE,
        /** Those who run the service: something is set up wrongly, or is a fault of ours. */
        ADMINISTRATORS
    }

    /** The platform cannot be reached or refuses our credentials; nothing was sent. Does not count as an attempt. */
    record Unavailable(String code, String message) implements SendOutcome {}
}
