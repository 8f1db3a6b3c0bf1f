package cn.dingban.conversation.spi;

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
        Instant receivedAt) {}
