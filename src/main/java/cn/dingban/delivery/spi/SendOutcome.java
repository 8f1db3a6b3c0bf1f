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
    record Refused(String code, String message) implements SendOutcome {}

    /** The platform cannot be reached or refuses our credentials; nothing was sent. Does not count as an attempt. */
    record Unavailable(String code, String message) implements SendOutcome {}
}
