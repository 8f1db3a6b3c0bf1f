package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 通过 项目|全部: the reviewer accepts a report. */
@Component
class AcceptCommand implements BotCommand {

    private final Examples examples;
    private final ReviewActions actions;
    private final Wording wording;

    AcceptCommand(ReviewActions actions, Wording wording, Examples examples) {
        this.examples = examples;
        this.actions = actions;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "accept";
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
        return examples.review(caller, "reporting.example.accept");
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (arguments.equals(wording.phrase("reporting.word.all"))) {
            return List.of(actions.acceptAll(caller));
        }
        return List.of(actions.named(caller, arguments)
                .map(report -> actions.accept(caller, report.id()))
                .orElseGet(() -> actions.whichOne(caller)));
    }
}
