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

/** 更正 项目 内容: corrects what was reported before; the earlier revision is kept, and the reviewer decides anew. */
@Component
class CorrectionCommand implements BotCommand {

    private final Examples examples;
    private final Drafting drafting;
    private final MessageTemplates templates;

    CorrectionCommand(Drafting drafting, MessageTemplates templates, Examples examples) {
        this.examples = examples;
        this.drafting = drafting;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "correct";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER);
    }

    @Override
    public Optional<String> example(Caller caller) {
        return examples.about(caller, "reporting.example.correct");
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return arguments.isEmpty()
                ? List.of(Answer.text(templates.render("correct-how", Map.of())))
                : drafting.begin(caller, arguments, true);
    }
}
