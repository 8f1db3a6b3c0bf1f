package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.WireIds;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.SandboxDirectory;
import cn.dingban.shared.DirectoryPublished.Group;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The robot speaks: to a group, or to people one by one. */
@RestController
@ConditionalOnSandbox
class RobotSending {

    record GroupSend(
            @Nullable String msgKey,
            @Nullable String msgParam,
            @Nullable String openConversationId,
            @Nullable String robotCode) {}

    record BatchSend(
            @Nullable String msgKey,
            @Nullable String msgParam,
            @Nullable List<String> userIds,
            @Nullable String robotCode) {}

    private static final int MOST_PEOPLE = 20;

    private final RobotMessageRules rules;
    private final SandboxDirectory directory;
    private final Conversations conversations;

    RobotSending(RobotMessageRules rules, SandboxDirectory directory, Conversations conversations) {
        this.rules = rules;
        this.directory = directory;
        this.conversations = conversations;
    }

    @PostMapping("/v1.0/robot/groupMessages/send")
    Map<String, Object> toGroup(@RequestBody GroupSend send) {
        RobotMessageRules.checkRobot(send.robotCode());
        Content content = rules.content(send.msgKey(), send.msgParam());
        Group group = RobotQueries.knownGroup(directory, send.openConversationId());
        if (!directory.hasRobot(group)) {
            throw WireFailure.badRequest("resource.not.found");
        }
        String key = WireIds.queryKey();
        conversations.fromRobot(Chat.group(group.openConversationId()), content, key);
        return Map.of("processQueryKey", key);
    }

    @PostMapping("/v1.0/robot/oToMessages/batchSend")
    Map<String, Object> toPeople(@RequestBody BatchSend send) {
        RobotMessageRules.checkRobot(send.robotCode());
        if (send.userIds() == null || send.userIds().isEmpty()) {
            throw WireFailure.badRequest("invalidParameter.userIds.empty");
        }
        if (send.userIds().size() > MOST_PEOPLE) {
            throw WireFailure.badRequest("invalidParameter.userIds.overMax");
        }
        Content content = rules.content(send.msgKey(), send.msgParam());
        List<String> people = send.userIds().stream().distinct().toList();
        List<String> unknown = people.stream()
                .filter(userId -> directory.person(userId).isEmpty())
                .toList();
        String key = WireIds.queryKey();
        people.stream()
                .filter(userId -> !unknown.contains(userId))
                .forEach(userId -> conversations.fromRobot(Chat.privateWith(userId), content, key));
        return Map.of("processQueryKey", key, "invalidStaffIdList", unknown, "flowControlledStaffIdList", List.of());
    }
}
