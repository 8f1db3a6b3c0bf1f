package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardRequest;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardRequest.DeliverCardRequestImGroupOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardRequest.DeliverCardRequestImRobotOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest.UpdateCardRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest.UpdateCardRequestCardUpdateOptions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the card requests. Cards cannot be forwarded: they hold what concerns one person or group. */
@Component
class CardRequests {

    private static final String PERSON = "IM_ROBOT";
    private static final String GROUP = "IM_GROUP";
    private static final int BY_USER_ID = 1;
    private static final int SUMMARY_CHARACTERS = 100;

    private final DingTalkEndpoint endpoint;
    private final CardSizes sizes;

    CardRequests(DingTalkEndpoint endpoint, CardSizes sizes) {
        this.endpoint = endpoint;
        this.sizes = sizes;
    }

    CreateAndDeliverRequest createAndDeliver(CardMessage card, String template) {
        var request = new CreateAndDeliverRequest()
                .setCardTemplateId(template)
                .setOutTrackId(card.outTrackId())
                .setCallbackType("STREAM")
                .setUserIdType(BY_USER_ID)
                .setOpenSpaceId(spaceId(card.space()))
                .setCardData(
                        new CreateAndDeliverRequestCardData().setCardParamMap(sizes.fit(card.card(), card.values())));
        Map<String, String> lastMessage = Map.of("ZH_CN", Shortening.characters(card.summary(), SUMMARY_CHARACTERS));
        if (card.space().kind() == Space.Kind.GROUP) {
            return request.setImGroupOpenSpaceModel(new CreateAndDeliverRequestImGroupOpenSpaceModel()
                            .setSupportForward(false)
                            .setLastMessageI18n(lastMessage))
                    .setImGroupOpenDeliverModel(
                            new CreateAndDeliverRequestImGroupOpenDeliverModel().setRobotCode(endpoint.robotCode()));
        }
        return request.setImRobotOpenSpaceModel(new CreateAndDeliverRequestImRobotOpenSpaceModel()
                        .setSupportForward(false)
                        .setLastMessageI18n(lastMessage))
                .setImRobotOpenDeliverModel(new CreateAndDeliverRequestImRobotOpenDeliverModel()
                        .setSpaceType(PERSON)
                        .setRobotCode(endpoint.robotCode()));
    }

    DeliverCardRequest deliver(CardMessage card) {
        var request = new DeliverCardRequest()
                .setOutTrackId(card.outTrackId())
                .setUserIdType(BY_USER_ID)
                .setOpenSpaceId(spaceId(card.space()));
        return card.space().kind() == Space.Kind.GROUP
                ? request.setImGroupOpenDeliverModel(
                        new DeliverCardRequestImGroupOpenDeliverModel().setRobotCode(endpoint.robotCode()))
                : request.setImRobotOpenDeliverModel(new DeliverCardRequestImRobotOpenDeliverModel()
                        .setSpaceType(PERSON)
                        .setRobotCode(endpoint.robotCode()));
    }

    /** By key: without that, DingTalk loses every value that is left out. */
    UpdateCardRequest update(String outTrackId, Map<String, String> values) {
        return new UpdateCardRequest()
                .setOutTrackId(outTrackId)
                .setUserIdType(BY_USER_ID)
                .setCardData(new UpdateCardRequestCardData().setCardParamMap(sizes.fit(null, values)))
                .setCardUpdateOptions(new UpdateCardRequestCardUpdateOptions()
                        .setUpdateCardDataByKey(true)
                        .setUpdatePrivateDataByKey(true));
    }

    private static String spaceId(Space space) {
        return "dtv1.card//" + (space.kind() == Space.Kind.GROUP ? GROUP : PERSON) + "." + space.id();
    }
}
