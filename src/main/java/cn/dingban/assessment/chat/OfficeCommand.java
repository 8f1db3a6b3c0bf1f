package cn.dingban.assessment.chat;

import cn.dingban.conversation.BotCommand;
import cn.dingban.organisation.Role;
import java.util.Set;

/** What only the key-project office says, and only in private: nothing of it is known outside before it is signed. */
abstract class OfficeCommand implements BotCommand {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KEY_PROJECT_OFFICE);
    }

    @Override
    public boolean privateOnly() {
        return true;
    }
}
