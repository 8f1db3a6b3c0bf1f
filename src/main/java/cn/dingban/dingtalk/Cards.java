package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.SendOutcome;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverHeaders;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverResponseBody;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardResponseBody;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardResponseBody;
import com.aliyun.tea.TeaException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates, delivers and updates cards. DingTalk does not say what a second creation under one id does, so a repetition first asks, by an update,
 * whether the card is there. A card that is there may still not have been delivered: those that DingTalk said so of are remembered.
 */
@Component
class Cards {

    private static final int REMEMBERED = 1_000;

    private final OpenApi api;
    private final OfferedCards offered;
    private final CardRequests requests;
    private final Failures failures;
    private final Wording wording;
    private final Set<String> undelivered = Collections.synchronizedSet(Collections.newSetFromMap(lastOnes()));

    Cards(OpenApi api, OfferedCards offered, CardRequests requests, Failures failures, Wording wording) {
        this.api = api;
        this.offered = offered;
        this.requests = requests;
        this.failures = failures;
        this.wording = wording;
    }

    private static Map<String, Boolean> lastOnes() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    boolean offers(String card) {
        return offered.of(card).isPresent();
    }

    SendOutcome deliver(CardMessage card) throws Exception {
        Optional<String> template = offered.of(card.card());
        return template.isPresent()
                ? deliver(card, template.get())
                : new SendOutcome.Refused("card.notOffered", wording.say("card-not-offered", card.card()));
    }

    private SendOutcome deliver(CardMessage card, String template) throws Exception {
        if (card.repeated() && exists(card)) {
            return existing(card);
        }
        try {
            return create(card, template);
        } catch (TeaException e) {
            if (ErrorCodes.CARD_EXISTS.equals(e.getCode())) {
                return existing(card);
            }
            throw e;
        }
    }

    private SendOutcome existing(CardMessage card) throws Exception {
        return undelivered.contains(card.outTrackId()) ? deliverAgain(card) : SendOutcome.Sent.to(null);
    }

    private boolean exists(CardMessage card) throws Exception {
        try {
            SendOutcome updated = update(card.outTrackId(), card.values());
            if (updated instanceof SendOutcome.Sent) {
                return true;
            }
            throw NotSent.because(updated);
        } catch (TeaException e) {
            if (ErrorCodes.CARD_MISSING.equals(e.getCode())) {
                return false;
            }
            throw e;
        }
    }

    private SendOutcome create(CardMessage card, String template) throws Exception {
        var request = requests.createAndDeliver(card, template);
        CreateAndDeliverResponseBody body = api.call(
                "card/instances/createAndDeliver",
                (sdk, token) -> sdk.card()
                        .createAndDeliverWithOptions(
                                request, new CreateAndDeliverHeaders().setXAcsDingtalkAccessToken(token), sdk.options())
                        .getBody());
        check(body.getSuccess());
        var result = body.getResult();
        if (result == null || result.getDeliverResults() == null) {
            return SendOutcome.Sent.to(null);
        }
        String carrier = null;
        for (var delivered : result.getDeliverResults()) {
            if (!Boolean.TRUE.equals(delivered.getSuccess())) {
                return notDelivered(card.outTrackId(), delivered.getErrorMsg());
            }
            carrier = delivered.getCarrierId();
        }
        return SendOutcome.Sent.to(carrier);
    }

    private SendOutcome deliverAgain(CardMessage card) throws Exception {
        var request = requests.deliver(card);
        DeliverCardResponseBody body = api.call(
                "card/instances/deliver",
                (sdk, token) -> sdk.card()
                        .deliverCardWithOptions(
                                request, new DeliverCardHeaders().setXAcsDingtalkAccessToken(token), sdk.options())
                        .getBody());
        check(body.getSuccess());
        String carrier = null;
        if (body.getResult() != null) {
            for (var delivered : body.getResult()) {
                if (!Boolean.TRUE.equals(delivered.getSuccess())) {
                    return notDelivered(card.outTrackId(), delivered.getErrorMsg());
                }
                carrier = delivered.getCarrierId();
            }
        }
        undelivered.remove(card.outTrackId());
        return SendOutcome.Sent.to(carrier);
    }

    SendOutcome update(String outTrackId, Map<String, String> values) throws Exception {
        UpdateCardRequest request = requests.update(outTrackId, values);
        UpdateCardResponseBody body = api.call(
                "card/instances",
                (sdk, token) -> sdk.card()
                        .updateCardWithOptions(
                                request, new UpdateCardHeaders().setXAcsDingtalkAccessToken(token), sdk.options())
                        .getBody());
        check(body.getSuccess());
        return SendOutcome.Sent.to(null);
    }

    private void check(@Nullable Boolean success) throws NotSent {
        if (success == null) {
            throw api.barred();
        }
        if (!success) {
            throw NotSent.because(new SendOutcome.Refused("card.refused", wording.say("card-refused")));
        }
    }

    /** The reason is free text, but often one of the known codes: a limit reported there is a limit all the same. */
    private SendOutcome notDelivered(String outTrackId, @Nullable String reason) {
        undelivered.add(outTrackId);
        String code = reason == null ? "" : reason.strip();
        SendOutcome outcome = failures.outcomeOf(code, 0, wording.say("card-not-delivered", code));
        return outcome instanceof SendOutcome.Refused refused
                ? new SendOutcome.Refused("card.notDelivered", refused.message(), refused.told())
                : outcome;
    }
}
