package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.chat.Cards;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.SandboxDirectory;
import cn.dingban.sandbox.chat.SandboxFiles;
import cn.dingban.sandbox.journal.Journal;
import cn.dingban.shared.DirectoryPublished;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets the scene: who exists, where the robot is, and a clean slate. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox")
class ControlApi {

    record Membership(String openConversationId, boolean present) {}

    private final SandboxDirectory directory;
    private final Conversations conversations;
    private final Cards cards;
    private final SandboxFiles files;
    private final Journal journal;
    private final Trouble trouble;

    ControlApi(
            SandboxDirectory directory,
            Conversations conversations,
            Cards cards,
            SandboxFiles files,
            Journal journal,
            Trouble trouble) {
        this.directory = directory;
        this.conversations = conversations;
        this.cards = cards;
        this.files = files;
        this.journal = journal;
        this.trouble = trouble;
    }

    @PutMapping("/api/directory")
    Map<String, Object> replace(@RequestBody DirectoryPublished put) {
        directory.replace(put.people(), put.groups());
        return Map.of("people", put.people().size(), "groups", put.groups().size());
    }

    @PostMapping("/api/robot-membership")
    Map<String, Object> robot(@RequestBody Membership membership) {
        directory.setRobot(membership.openConversationId(), membership.present());
        return Map.of();
    }

    /** Forgets messages, cards, files, journal and faults; keeps the directory, the tokens and the open connections. */
    @PostMapping("/reset")
    Map<String, Object> reset() {
        trouble.end();
        cards.clear();
        files.clear();
        journal.clear();
        directory.letRobotIntoAllGroups();
        conversations.clear();
        return Map.of();
    }
}
