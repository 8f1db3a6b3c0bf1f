package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking messages back. The two paths really differ in their capital letters. */
@RestController
@ConditionalOnSandbox
class RobotRecalls {

    record Recall(
            @Nullable String robotCode,
            @Nullable String openConversationId,
            @Nullable List<String> processQueryKeys) {}

    private static final int MOST_KEYS = 20;

    private final Conversations conversations;
    private final SandboxDirectory directory;
    private final SandboxText text;

    RobotRecalls(Conversations conversations, SandboxDirectory directory, SandboxText text) {
        this.conversations = conversations;
        this.directory = directory;
        this.text = text;
    }

    @PostMapping("/v1.0/robot/groupMessages/recall")
    Map<String, Object> fromGroup(@RequestBody Recall recall) {
        String group =
                RobotQueries.knownGroup(directory, recall.openConversationId()).openConversationId();
        return recall(
                recall,
                message -> message.chat().isGroup() && message.chat().id().equals(group));
    }

    @PostMapping("/v1.0/robot/otoMessages/batchRecall")
    Map<String, Object> fromPeople(@RequestBody Recall recall) {
        return recall(recall, message -> !message.chat().isGroup());
    }

    private Map<String, Object> recall(Recall recall, Predicate<Message> fits) {
        RobotMessageRules.checkRobot(recall.robotCode());
        List<String> keys = recall.processQueryKeys() == null ? List.of() : recall.processQueryKeys();
        if (keys.size() > MOST_KEYS) {
            throw WireFailure.badRequest("invalidParameter.processQueryKeys.overMax");
        }
        var done = new ArrayList<String>();
        var failed = new LinkedHashMap<String, String>();
        for (String key : keys) {
            if (conversations.ofQueryKey(key).stream().anyMatch(fits)) {
                conversations.recall(key);
                done.add(key);
            } else {
                failed.put(key, text.of("recall.unknown"));
            }
        }
        return Map.of("successResult", done, "failedResult", failed);
    }
}
