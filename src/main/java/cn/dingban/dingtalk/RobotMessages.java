package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.FileMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.SendOutcome;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the robot says by the API: words to people or to a group, a file to people. */
@Component
class RobotMessages {

    private static final String TO_PEOPLE = "robot/oToMessages/batchSend";
    private static final String TO_GROUP = "robot/groupMessages/send";
    private static final String MARKDOWN = "sampleMarkdown";
    private static final String FILE = "sampleFile";
    private static final String IMAGE = "sampleImageMsg";
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp");

    private final OpenApi api;
    private final DingTalkEndpoint endpoint;
    private final MediaUpload uploads;
    private final JsonMapper json = JsonMapper.builder().build();

    RobotMessages(OpenApi api, DingTalkEndpoint endpoint, MediaUpload uploads) {
        this.api = api;
        this.endpoint = endpoint;
        this.uploads = uploads;
    }

    SendOutcome toPeople(List<String> userIds, Markdown message) throws Exception {
        return batchSend(userIds, MARKDOWN, Shortening.messageParameter(message));
    }

    /** Uploads the file and sends it by its handle: a picture as one that shows in the chat. A file that was uploaded and not sent is nobody's, so both may be repeated. */
    SendOutcome fileTo(List<String> userIds, FileMessage file) throws Exception {
        record Parameter(String mediaId, String fileName, String fileType) {}
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (IMAGES.contains(ending)) {
            record Picture(String photoURL) {}
            Picture picture = new Picture(uploads.upload(file, "image"));
            return batchSend(userIds, IMAGE, json.writeValueAsString(picture));
        }
        Parameter parameter = new Parameter(uploads.upload(file, "file"), file.name(), ending);
        return batchSend(userIds, FILE, json.writeValueAsString(parameter));
    }

    private SendOutcome batchSend(List<String> userIds, String key, String parameter) throws Exception {
        var request = new BatchSendOTORequest()
                .setRobotCode(endpoint.robotCode())
                .setUserIds(userIds)
                .setMsgKey(key)
                .setMsgParam(parameter);
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

    SendOutcome toGroup(String openConversationId, Markdown message) throws Exception {
        var request = new OrgGroupSendRequest()
                .setRobotCode(endpoint.robotCode())
                .setOpenConversationId(openConversationId)
                .setMsgKey(MARKDOWN)
                .setMsgParam(Shortening.messageParameter(message));
        String key = api.call(
                TO_GROUP,
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
}
