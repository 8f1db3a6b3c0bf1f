package cn.dingban.project.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FileCommand;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes tables that administrators and the key-project office send privately. */
@Component
class ImportFileCommand implements FileCommand {

    private final ImportingByChat importing;

    ImportFileCommand(ImportingByChat importing) {
        this.importing = importing;
    }

    @Override
    public boolean accepts(Caller caller, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !caller.inGroup()
                && (caller.official().holds(Role.ADMINISTRATOR)
                        || caller.official().holds(Role.KEY_PROJECT_OFFICE))
                && (name.endsWith(".xlsx") || name.endsWith(".csv"));
    }

    @Override
    public List<Answer> handle(Caller caller, String fileName, byte[] content) {
        return List.of(importing.tryOut(caller, fileName, content));
    }
}
