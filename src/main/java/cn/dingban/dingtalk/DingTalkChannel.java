package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.SendOutcome;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deliveries by DingTalk's OpenAPI, and answers by the webhook that came with the question. */
@Component
class DingTalkChannel implements DeliveryChannel {

    private static final String TO_PEOPLE = "robot/oToMessages/batchSend";
    private static final String MARKDOWN = "sampleMarkdown";

    private final OpenApi api;
    private final DingTalkEndpoint endpoint;
    private final Cards cards;
    private final SessionWebhook webhook;
    private final GroupReach groups;
    private final Failures failures;

    DingTalkChannel(
            OpenApi api,
            DingTalkEndpoint endpoint,
            Cards cards,
            SessionWebhook webhook,
            GroupReach groups,
            Failures failures) {
        this.api = api;
        this.endpoint = endpoint;
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
        if (userIds.isEmpty() || userIds.size() > MAX_RECIPIENTS) {
            throw new IllegalArgumentException("1 to " + MAX_RECIPIENTS + " recipients, not " + userIds.size());
        }
        return attempt(() -> batchSend(userIds, message));
    }

    private SendOutcome batchSend(List<String> userIds, Markdown message) throws Exception {
        var request = new BatchSendOTORequest()
                .setRobotCode(endpoint.robotCode())
                .setUserIds(userIds)
                .setMsgKey(MARKDOWN)
                .setMsgParam(Shortening.messageParameter(message));
        BatchSendOTOResponseBody body = api.call(
                TO_PEOPLE,
                (sdk, token) -> sdk.robot()
                        .batchSendOTOWithOptions(
                                request, new BatchSendOTOHeaders().setXAcsDingtalkAccessToken(token), sdk.options())
                        .getBody());
        List<String> invalid = orEmpty(body.getInvalidStaffIdList());
        List<String> flowControlled = orEmpty(body.getFlowControlledStaffIdList());
        if (body.getProcessQueryKey() == null && invalid.isEmpty() && flowControlled.isEmpty()) {
            throw api.barred();
        }
        if (!flowControlled.isEmpty()) {
            api.tooManyRecipients(TO_PEOPLE);
        }
        return new SendOutcome.Sent(body.getProcessQueryKey(), invalid, flowControlled);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    @Override
    public SendOutcome sendToGroup(String openConversationId, Markdown message) {
        return attempt(() -> groupSend(openConversationId, message));
    }

    private SendOutcome groupSend(String openConversationId, Markdown message) throws Exception {
        var request = new OrgGroupSendRequest()
                .setRobotCode(endpoint.robotCode())
                .setOpenConversationId(openConversationId)
                .setMsgKey(MARKDOWN)
                .setMsgParam(Shortening.messageParameter(message));
        String key = api.call(
                "robot/groupMessages/send",
                (sdk, token) -> sdk.robot()
                        .orgGroupSendWithOptions(
                                request, new OrgGroupSendHeaders().setXAcsDingtalkAccessToken(token), sdk.options())
                        .getBody()
                        .getProcessQueryKey());
        if (key == null) {
            throw api.barred();
        }
        return SendOutcome.Sent.to(key);
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
