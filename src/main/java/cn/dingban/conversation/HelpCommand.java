package cn.dingban.conversation;

import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 帮助: what this person can do here, with examples from their own projects; 帮助 报: how that is written. */
@Component
class HelpCommand implements BotCommand {

    private final ObjectProvider<Commands> commands;
    private final MessageTemplates templates;
    private final Wording wording;

    HelpCommand(ObjectProvider<Commands> commands, MessageTemplates templates, Wording wording) {
        this.commands = commands;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        Commands known = commands.getObject();
        Optional<CommandInfo> about =
                arguments.isEmpty() ? Optional.empty() : known.named(arguments, caller.official());
        return List.of(about.map(info -> explain(known, caller, info)).orElseGet(() -> list(known, caller)));
    }

    private Answer list(Commands known, Caller caller) {
        List<Map<String, String>> lines = known.here(caller).stream()
                .map(info -> Map.of(
                        "purpose",
                        info.purpose(),
                        "example",
                        known.example(info, caller).orElse(info.usage())))
                .toList();
        return Answer.text(templates.render(
                "help",
                Map.of(
                        "name",
                        caller.official().name(),
                        "commands",
                        lines,
                        "first",
                        known.here(caller).get(0).words().get(0),
                        "inGroup",
                        caller.inGroup())));
    }

    private Answer explain(Commands known, Caller caller, CommandInfo info) {
        if (!known.allowed(info, caller.official())) {
            return Answer.text(templates.render("not-allowed", Map.of()));
        }
        List<String> others = info.words().subList(1, info.words().size());
        return Answer.text(templates.render(
                "help-command",
                Map.of(
                        "usage",
                        info.usage(),
                        "purpose",
                        info.purpose(),
                        "detail",
                        info.detail(),
                        "example",
                        known.example(info, caller).orElse(""),
                        "others",
                        String.join(wording.phrase("conversation.or"), others))));
    }
}
