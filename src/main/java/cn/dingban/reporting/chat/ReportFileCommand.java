package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FileCommand;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes the filled form that a reporter sends privately. Tables of those who import plans are not for it. */
@Component
class ReportFileCommand implements FileCommand {

    private final ReportingBySheet sheets;

    ReportFileCommand(ReportingBySheet sheets) {
        this.sheets = sheets;
    }

    @Override
    public boolean accepts(Caller caller, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !caller.inGroup()
                && caller.official().holds(Role.REPORTER)
                && !caller.official().holds(Role.ADMINISTRATOR)
                && !caller.official().holds(Role.KEY_PROJECT_OFFICE)
                && Stream.of(".xlsx", ".xls", ".csv").anyMatch(name::endsWith);
    }

    @Override
    public List<Answer> handle(Caller caller, String fileName, byte[] content) {
        return List.of(sheets.take(caller, fileName, content));
    }
}
