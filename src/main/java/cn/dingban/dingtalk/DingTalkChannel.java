package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.SendOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deliveries by DingTalk's OpenAPI, and answers by the webhook that came with the question. */
@Component
class DingTalkChannel implements DeliveryChannel {

    private final RobotMessages messages;
    private final Cards cards;
    private final SessionWebhook webhook;
    private final GroupReach groups;
    private final Failures failures;

    DingTalkChannel(RobotMessages messages, Cards cards, SessionWebhook webhook, GroupReach groups, Failures failures) {
        this.messages = messages;
        this.cards = cards;
        this.webhook = webhook;
        this.groups = groups;
        this.failures = failures;
    }

    /** A call that may fail in DingTalk's many ways. */
    private interface Attempt {
        SendOutcome make() throws Exception;
    }

    private SendOutcome attempt(Attempt attempt) {
        try {
            return attempt.make();
        } catch (Exception e) {
            return failures.outcomeOf(e);
        }
    }

    @Override
    public boolean offersCard(String card) {
        return cards.offers(card);
    }

    @Override
    public SendOutcome sendToPeople(List<String> userIds, Markdown message) {
        checked(userIds);
        return attempt(() -> messages.toPeople(userIds, message));
    }

    @Override
    public SendOutcome sendToGroup(String openConversationId, Markdown message) {
        return attempt(() -> messages.toGroup(openConversationId, message));
    }

    @Override
    public SendOutcome sendFile(List<String> userIds, FileMessage file) {
        checked(userIds);
        return attempt(() -> messages.fileTo(userIds, file));
    }

    private static void checked(List<String> userIds) {
        if (userIds.isEmpty() || userIds.size() > MAX_RECIPIENTS) {
            throw new IllegalArgumentException("1 to " + MAX_RECIPIENTS + " recipients, not " + userIds.size());
        }
    }

    @Override
    public SendOutcome answer(Space space, Markdown message) {
        return attempt(() -> {
            Optional<SendOutcome> outcome = webhook.answer(space, message);
            return outcome.isPresent() ? outcome.get() : DeliveryChannel.super.answer(space, message);
        });
    }

    @Override
    public SendOutcome deliverCard(CardMessage card) {
        return attempt(() -> cards.deliver(card));
    }

    @Override
    public SendOutcome updateCard(String outTrackId, Map<String, String> values) {
        return attempt(() -> cards.update(outTrackId, values));
    }

    @Override
    public Reach reaches(Space space) {
        return space.kind() == Space.Kind.GROUP ? groups.of(space.id()) : Reach.UNKNOWN;
    }
}
