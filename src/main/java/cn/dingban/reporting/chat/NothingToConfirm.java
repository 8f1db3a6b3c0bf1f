package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 确认、修改、取消 when nothing waits for it. With an open draft, {@link ReportDialogue} hears these words first. */
@Component
class NothingToConfirm implements BotCommand {

    private final Examples examples;
    private final MessageTemplates templates;

    NothingToConfirm(MessageTemplates templates, Examples examples) {
        this.examples = examples;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "confirm";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER);
    }

    @Override
    public Optional<String> example(Caller caller) {
        return examples.about(caller, "reporting.example.change");
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return List.of(Answer.text(templates.render("nothing-to-confirm", Map.of())));
    }
}
