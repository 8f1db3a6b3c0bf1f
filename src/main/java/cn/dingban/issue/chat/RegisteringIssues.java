package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.By;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.RaisingIssues;
import cn.dingban.issue.RaisingIssues.NewIssue;
import cn.dingban.issue.Trouble;
import cn.dingban.issue.chat.DraftedIssues.Told;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Registers what was read back and confirmed, and says under which numbers and who has it first. */
@Component
class RegisteringIssues {

    private final RaisingIssues raising;
    private final FindingIssues finding;
    private final IssuePeople people;
    private final ProjectRegister register;
    private final MessageTemplates templates;
    private final IssueWords words;

    RegisteringIssues(
            RaisingIssues raising,
            FindingIssues finding,
            IssuePeople people,
            ProjectRegister register,
            MessageTemplates templates,
            IssueWords words) {
        this.raising = raising;
        this.finding = finding;
        this.people = people;
        this.register = register;
        this.templates = templates;
        this.words = words;
    }

    Answer register(Caller caller, DraftedIssues told) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Told trouble : told.troubles()) {
            lines.add(line(registered(caller, told, trouble), trouble));
        }
        return Answer.text(templates.render(
                "issue-raised",
                Map.of("several", lines.size() > 1, "count", lines.size(), "keep", told.keep(), "lines", lines)));
    }

    private Map<String, Object> line(IssueView issue, Told trouble) {
        return Map.of(
                "label", words.label(issue),
                "project", words.project(issue),
                "category", words.category(issue),
                "description", trouble.description(),
                "known", trouble.sameAs() != null,
                "status", words.status(issue),
                "tier", words.tier(issue),
                "lead", words.unit(issue.assignment().unitId()),
                "due", words.due(issue));
    }

    private IssueView registered(Caller caller, DraftedIssues told, Told trouble) {
        By by = new By(caller.userId(), caller.source());
        Long same = trouble.sameAs();
        if (same != null) {
            boolean closed = finding.find(same).orElseThrow().status() == IssueStatus.CLOSED;
            return closed
                    ? raising.reopen(same, trouble.description(), by)
                    : raising.toldAgain(same, trouble.description(), by);
        }
        Project project = register.project(trouble.projectId()).orElseThrow();
        return raising.raise(
                new NewIssue(
                        project.id(),
                        project.unitId(),
                        new Trouble(trouble.description(), trouble.category(), trouble.help(), trouble.urgent()),
                        origin(caller, told),
                        caller.official().unitId(),
                        told.keep()),
                by);
    }

    private IssueOrigin origin(Caller caller, DraftedIssues told) {
        if (told.origin() != IssueOrigin.CHAT) {
            return told.origin();
        }
        return people.isOffice(caller.official(), IssueKind.ISSUE) ? IssueOrigin.OFFICE : IssueOrigin.CHAT;
    }
}
