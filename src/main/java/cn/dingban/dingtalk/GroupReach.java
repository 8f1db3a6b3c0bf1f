package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.Reach;
import com.aliyun.dingtalkrobot_1_0.models.GetBotListInGroupHeaders;
import com.aliyun.dingtalkrobot_1_0.models.GetBotListInGroupRequest;
import com.aliyun.dingtalkrobot_1_0.models.GetBotListInGroupResponseBody;
import com.aliyun.tea.TeaException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the robot is in a group. Remembered for a while, because a pre-flight check asks for every group and calls are counted monthly. */
@Component
class GroupReach {

    private static final Logger log = LoggerFactory.getLogger(GroupReach.class);
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final OpenApi api;
    private final DingTalkEndpoint endpoint;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    GroupReach(OpenApi api, DingTalkEndpoint endpoint) {
        this.api = api;
        this.endpoint = endpoint;
    }

    private record Known(Reach reach, long at) {}

    Reach of(String openConversationId) {
        Known before = known.get(openConversationId);
        if (before != null && System.nanoTime() - before.at < REMEMBERED) {
            return before.reach;
        }
        Reach now = ask(openConversationId);
        if (now != Reach.UNKNOWN) {
            known.put(openConversationId, new Known(now, System.nanoTime()));
        }
        return now;
    }

    private Reach ask(String openConversationId) {
        var request = new GetBotListInGroupRequest().setOpenConversationId(openConversationId);
        try {
            GetBotListInGroupResponseBody body = api.call(
                    "robot/groups/robots/query",
                    (sdk, token) -> sdk.robot()
                            .getBotListInGroupWithOptions(
                                    request,
                                    new GetBotListInGroupHeaders().setXAcsDingtalkAccessToken(token),
                                    sdk.options())
                            .getBody());
            if (body.getChatbotInstanceVOList() == null) {
                return Reach.UNKNOWN;
            }
            boolean there = body.getChatbotInstanceVOList().stream()
                    .anyMatch(robot -> endpoint.robotCode().equals(robot.getRobotCode()));
            return there ? Reach.YES : Reach.NO;
        } catch (TeaException e) {
            return ErrorCodes.meansNotInGroup(e.getCode()) ? Reach.NO : Reach.UNKNOWN;
        } catch (Exception e) {
            log.debug("Cannot ask whether the robot is in a group", e);
            return Reach.UNKNOWN;
        }
    }
}
