package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 退回 项目 原因: the reviewer sends a report back, never without a reason. */
@Component
class SendBackCommand implements BotCommand {

    private final Examples examples;
    private final ReviewActions actions;

    SendBackCommand(ReviewActions actions, Examples examples) {
        this.examples = examples;
        this.actions = actions;
    }

    @Override
    public String name() {
        return "send-back";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REVIEWER);
    }

    @Override
    public boolean alsoFor(Official official) {
        return actions.reviews(official);
    }

    @Override
    public Optional<String> example(Caller caller) {
        return examples.review(caller, "reporting.example.send-back");
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        String[] parts = arguments.split("[\\s，,：:]+", 2);
        String reason = parts.length < 2 ? "" : parts[1];
        return List.of(actions.named(caller, parts[0])
                .map(report -> actions.sendBack(caller, report.id(), reason))
                .orElseGet(() -> actions.whichOne(caller)));
    }
}
