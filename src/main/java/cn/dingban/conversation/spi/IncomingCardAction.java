package cn.dingban.conversation.spi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/**
 * A press on a card's button.
 *
 * @param actionKey the platform's id of this callback frame: the same in a redelivery
 * @param outTrackId which card
 * @param userId who pressed; rights are checked again by the handler
 * @param actionId the pressed button's id
 * @param params the button's parameters, as strings
 * @param form the form's values by field name, as strings (of a select: its value); empty without a form
 * @param receivedAt when it arrived here
 */
public record IncomingCardAction(
        String actionKey,
        String outTrackId,
        String userId,
        String actionId,
        Map<String, String> params,
        Map<String, String> form,
        Instant receivedAt) {

    private static final String WITHHELD = "withheld";

    /** Who pressed what and when, without anything that was filled in. */
    public IncomingCardAction withheld() {
        return new IncomingCardAction(actionKey, outTrackId, userId, WITHHELD, Map.of(), Map.of(), receivedAt);
    }

    /** Whether a sensitive word was filled in, of which nothing was kept. */
    @JsonIgnore
    public boolean isWithheld() {
        return actionId.equals(WITHHELD);
    }
}
