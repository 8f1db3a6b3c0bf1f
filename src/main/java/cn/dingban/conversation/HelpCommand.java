package cn.dingban.conversation;

import cn.dingban.delivery.MessageTemplates;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 帮助: what this person can do here, generated from the commands themselves. */
@Component
class HelpCommand implements BotCommand {

    private final ObjectProvider<Commands> commands;
    private final MessageTemplates templates;

    HelpCommand(ObjectProvider<Commands> commands, MessageTemplates templates) {
        this.commands = commands;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<Map<String, String>> lines = commands.getObject().forOfficial(caller.official()).stream()
                .map(info -> Map.of("usage", info.usage(), "purpose", info.purpose()))
                .toList();
        return List.of(Answer.text(
                templates.render("help", Map.of("name", caller.official().name(), "commands", lines))));
    }
}
