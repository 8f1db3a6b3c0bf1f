package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.chat.SandboxDirectory;
import cn.dingban.shared.DirectoryPublished.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has read what, and which robots a group has. */
@RestController
@ConditionalOnSandbox
class RobotQueries {

    record GroupQuery(
            @Nullable String robotCode,
            @Nullable String openConversationId,
            @Nullable String processQueryKey,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {}

    record GroupOnly(@Nullable String openConversationId) {}

    private final Conversations conversations;
    private final SandboxDirectory directory;
    private final SandboxText text;

    RobotQueries(Conversations conversations, SandboxDirectory directory, SandboxText text) {
        this.conversations = conversations;
        this.directory = directory;
        this.text = text;
    }

    static Group knownGroup(SandboxDirectory directory, @Nullable String openConversationId) {
        if (openConversationId == null || openConversationId.isEmpty()) {
            throw WireFailure.badRequest("miss.openConversationId");
        }
        return directory
                .group(openConversationId)
                .orElseThrow(() -> WireFailure.badRequest("invalid.openConversationId"));
    }

    @GetMapping("/v1.0/robot/oToMessages/readStatus")
    Map<String, Object> privateReaders(@RequestParam String robotCode, @RequestParam String processQueryKey) {
        RobotMessageRules.checkRobot(robotCode);
        List<Message> sent = sent(processQueryKey);
        List<Map<String, Object>> readers = sent.stream()
                .filter(message -> !message.chat().isGroup())
                .map(this::readInfo)
                .toList();
        return Map.of("sendStatus", statusOf(sent), "messageReadInfoList", readers);
    }

    @PostMapping("/v1.0/robot/groupMessages/query")
    Map<String, Object> groupReaders(@RequestBody GroupQuery query) {
        RobotMessageRules.checkRobot(query.robotCode());
        Group group = knownGroup(directory, query.openConversationId());
        List<Message> sent = sent(query.processQueryKey());
        List<String> readers = group.memberUserIds().stream()
                .filter(userId -> sent.stream().anyMatch(message -> conversations.hasRead(message, userId)))
                .toList();
        return Map.of("sendStatus", statusOf(sent), "readUserIds", readers, "hasMore", false);
    }

    @PostMapping("/v1.0/robot/groups/robots/query")
    Map<String, Object> robots(@RequestBody GroupOnly query) {
        Group group = knownGroup(directory, query.openConversationId());
        if (!directory.hasRobot(group)) {
            return Map.of("chatbotInstanceVOList", List.of());
        }
        Map<String, Object> robot = Map.of(
                "robotCode",
                SandboxCredentials.ROBOT_CODE,
                "name",
                text.of("robot.name"),
                "downloadIconURL",
                "",
                "openRobotType",
                1);
        return Map.of("chatbotInstanceVOList", List.of(robot));
    }

    private List<Message> sent(@Nullable String processQueryKey) {
        List<Message> sent = processQueryKey == null ? List.of() : conversations.ofQueryKey(processQueryKey);
        if (sent.isEmpty()) {
            throw WireFailure.badRequest("invalid.processQueryKey");
        }
        return sent;
    }

    private String statusOf(List<Message> sent) {
        return sent.stream().allMatch(conversations::isRecalled) ? "RECALLED" : "SUCCESS";
    }

    private Map<String, Object> readInfo(Message message) {
        String userId = message.chat().id();
        boolean read = conversations.hasRead(message, userId);
        var info = new LinkedHashMap<String, Object>();
        info.put("name", directory.nameOf(userId));
        info.put("userId", userId);
        info.put("readStatus", read ? "READ" : "UNREAD");
        info.put("readTimestamp", read ? message.at().toInstant().toEpochMilli() : 0);
        return info;
    }
}
