package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueSheet;
import cn.dingban.issue.IssueView;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 导出问题, 导出督办: everything that the person may read, closed ones too, as a workbook. */
abstract class ExportCommand implements BotCommand {

    private final IssueKind kind;
    private final FindingIssues finding;
    private final IssueRights rights;
    private final IssueSheet sheet;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    ExportCommand(IssueKind kind, Sources sources, MessageTemplates templates, OfficeClock clock) {
        this.kind = kind;
        this.finding = sources.finding();
        this.rights = sources.rights();
        this.sheet = sources.sheet();
        this.templates = templates;
        this.clock = clock;
    }

    /** What is exported, for whom, how. */
    @Component("issueExportSources")
    record Sources(FindingIssues finding, IssueRights rights, IssueSheet sheet) {}

    @Override
    public boolean privateOnly() {
        return true;
    }

    /** Only while there is something to be exported. */
    @Override
    public boolean isOfferedTo(Caller caller) {
        return !readable(caller).isEmpty();
    }

    private List<IssueView> readable(Caller caller) {
        return finding.list(kind, null).stream()
                .filter(rights.readableBy(caller.official()))
                .toList();
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<IssueView> readable = readable(caller);
        var said = templates.render("issue-export", Map.of("count", readable.size(), "none", readable.isEmpty()));
        if (readable.isEmpty()) {
            return List.of(Answer.text(said));
        }
        FileContent file = sheet.of(kind, readable, clock.today());
        return List.of(Answer.text(said), Answer.file(said, file));
    }

    /** 导出问题. */
    @Component
    static class OfIssues extends ExportCommand {

        OfIssues(Sources sources, MessageTemplates templates, OfficeClock clock) {
            super(IssueKind.ISSUE, sources, templates, clock);
        }

        @Override
        public String name() {
            return "issue-export";
        }
    }

    /** 导出督办. */
    @Component
    static class OfOrders extends ExportCommand {

        OfOrders(Sources sources, MessageTemplates templates, OfficeClock clock) {
            super(IssueKind.FOLLOW_UP_ORDER, sources, templates, clock);
        }

        @Override
        public String name() {
            return "follow-up-export";
        }
    }
}
