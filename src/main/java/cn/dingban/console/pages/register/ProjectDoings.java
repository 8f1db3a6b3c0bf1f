package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.console.pages.Filters;
import cn.dingban.issue.Colour;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.leadership.ContactView;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.project.Project;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was done about a project: reports, issues, contacts of its leaders; the latest first. */
@Component
class ProjectDoings {

    private final Sources sources;
    private final Shown shown;
    private final Sight sight;
    private final OfficeClock clock;

    ProjectDoings(Sources sources, Shown shown, Sight sight, OfficeClock clock) {
        this.sources = sources;
        this.shown = shown;
        this.sight = sight;
        this.clock = clock;
    }

    /** Where it comes from. */
    @Component("projectDoingsSources")
    record Sources(FindingReports reports, FindingIssues issues, FindingContacts contacts, Deadlines deadlines) {}

    /** How it is put. */
    @Component("projectDoingsShown")
    record Shown(Naming naming, ConsoleWords words, Filters filters, IssueWords issues, ContactWords contacts) {}

    record ReportRow(
            String period,
            String value,
            int revision,
            boolean correction,
            String month,
            String yearToDate,
            String progress,
            String problems,
            String submitted,
            String reviewed,
            String returnReason,
            String state,
            String tone) {}

    record IssueRow(
            String href,
            String label,
            String trouble,
            String category,
            String tier,
            String lead,
            String due,
            String colour,
            String tone,
            String status,
            boolean open) {}

    record ContactRow(String day, String way, String leader, boolean counts, List<String> matters, String recorded) {}

    List<ReportRow> reports(Project project) {
        return sources.reports().about(project.id()).stream().map(this::row).toList();
    }

    private ReportRow row(ReportView view) {
        ConsoleWords words = shown.words();
        String reviewer = shown.naming().person(view.reviewedBy());
        return new ReportRow(
                shown.filters().name(view.period()),
                view.period().toString(),
                view.revision(),
                view.correction(),
                ProjectRows.amount(view.content().monthInvestment()),
                ProjectRows.amount(view.content().yearToDate()),
                view.content().progress(),
                view.content().problems(),
                words.say("who-when", shown.naming().person(view.submittedBy()), words.moment(view.submittedAt())),
                reviewer.isEmpty() ? "" : words.say("who-when", reviewer, words.moment(view.reviewedAt())),
                view.returnReason() == null ? "" : view.returnReason(),
                words.state("report", view.status()),
                view.status().name().toLowerCase(Locale.ROOT));
    }

    /** Those that are not closed come first. */
    List<IssueRow> issues(Project project) {
        List<IssueView> all = new ArrayList<>(sources.issues().about(project.id()).stream()
                .filter(sight.issues())
                .toList());
        Collections.reverse(all);
        return Stream.of(false, true)
                .flatMap(closed -> all.stream().filter(issue -> (issue.status() == IssueStatus.CLOSED) == closed))
                .map(this::row)
                .toList();
    }

    private IssueRow row(IssueView issue) {
        IssueWords words = shown.issues();
        Colour colour = sources.deadlines().colour(issue, clock.today());
        String kind = issue.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new IssueRow(
                "/issues/" + kind + "/" + issue.number(),
                words.label(issue),
                words.brief(issue.trouble().description()),
                issue.kind() == IssueKind.ISSUE ? words.category(issue) : "",
                words.tier(issue),
                words.unit(issue.assignment().unitId()),
                issue.status().isInHand() ? words.due(issue) : "",
                words.colour(colour),
                colour.name().toLowerCase(Locale.ROOT),
                words.status(issue),
                issue.status() != IssueStatus.CLOSED);
    }

    List<ContactRow> contacts(Project project, int year) {
        List<ContactView> all = new ArrayList<>(
                sources.contacts().of(project.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        Collections.reverse(all);
        return all.stream().map(this::row).toList();
    }

    private ContactRow row(ContactView contact) {
        ContactWords words = shown.contacts();
        return new ContactRow(
                words.day(contact.visit().heldOn()),
                words.way(contact.visit().way()),
                words.leader(contact.visit().leader()),
                contact.counts(),
                Stream.of(
                                contact.matter().learned(),
                                contact.matter().troubles(),
                                contact.matter().advice(),
                                contact.matter().outcome())
                        .filter(said -> !said.isBlank())
                        .collect(Collectors.toList()),
                words.recorder(contact.recorded()));
    }
}
