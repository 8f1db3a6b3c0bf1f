package cn.dingban.conversation;

import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A command for those with a role, offered in private chats only, that differs from its like in nothing but what it does.
 *
 * @param name in {@code messages/conversation.properties}
 * @param roles who may use it
 * @param act gets the caller and what followed the command's word; answers as {@link BotCommand#handle} does
 */
public record PrivateCommand(String name, Set<Role> roles, BiFunction<Caller, String, List<Answer>> act)
        implements BotCommand {

    public PrivateCommand {
        roles = Set.copyOf(roles);
    }

    /** For the key-project office (重点办) alone. */
    public static PrivateCommand ofOffice(String name, BiFunction<Caller, String, List<Answer>> act) {
        return new PrivateCommand(name, Set.of(Role.KEY_PROJECT_OFFICE), act);
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return act.apply(caller, arguments);
    }
}
