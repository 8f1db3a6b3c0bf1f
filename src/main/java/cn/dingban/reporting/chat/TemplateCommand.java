package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 模板: the month's form as a file, with this unit's projects in it. */
@Component
class TemplateCommand implements BotCommand {

    private static final Pattern MONTH = Pattern.compile("(1[0-2]|0?[1-9])\\D?");

    private final HandingOutForms forms;

    TemplateCommand(HandingOutForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "template";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER);
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        Matcher month = MONTH.matcher(arguments);
        return forms.to(caller, month.matches() ? Integer.valueOf(month.group(1)) : null);
    }
}
