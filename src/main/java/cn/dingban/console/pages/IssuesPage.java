package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Download;
import cn.dingban.console.access.Sight;
import cn.dingban.delivery.FileContent;
import cn.dingban.issue.Colour;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueSheet;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.OfficeClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Issues and follow-up orders, the latest first (问题、督办); the same as a workbook. */
@Controller
class IssuesPage {

    private static final String NOT_CLOSED = "not_closed";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FindingIssues finding;
    private final Shown shown;
    private final Filters filters;
    private final Sight sight;
    private final OfficeClock clock;

    IssuesPage(FindingIssues finding, Shown shown, Filters filters, Sight sight, OfficeClock clock) {
        this.sight = sight;
        this.finding = finding;
        this.shown = shown;
        this.filters = filters;
        this.clock = clock;
    }

    /** How issues are shown. */
    @Component
    record Shown(IssueWords words, Deadlines deadlines, IssueSheet sheet, ConsoleWords console) {}

    record Row(
            String href,
            String label,
            String project,
            String category,
            String trouble,
            String tier,
            String lead,
            String due,
            String colour,
            String tone,
            String status) {}

    @GetMapping("/issues")
    String page(
            @RequestParam(defaultValue = "issue") String kind,
            @RequestParam(defaultValue = NOT_CLOSED) String status,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        IssueKind wanted = kind(kind);
        List<IssueView> found = new ArrayList<>(found(wanted, status));
        Collections.reverse(found);
        model.addAttribute("sheet", Sheet.of(found, page).map(this::row));
        model.addAttribute("kinds", kinds(wanted));
        model.addAttribute("kind", value(wanted));
        model.addAttribute("states", filters.states(IssueStatus.class, "issue-status", status, NOT_CLOSED));
        model.addAttribute("status", status);
        return "console/issues";
    }

    private List<IssueView> found(IssueKind kind, String status) {
        List<IssueView> all = status.equals(NOT_CLOSED)
                ? finding.open(kind)
                : finding.list(kind, Filters.constant(IssueStatus.class, status).orElse(null));
        return all.stream().filter(sight.issues()).toList();
    }

    static IssueKind kind(String kind) {
        return Filters.constant(IssueKind.class, kind).orElse(IssueKind.ISSUE);
    }

    static String value(IssueKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Choice> kinds(IssueKind chosen) {
        return Arrays.stream(IssueKind.values())
                .map(kind -> new Choice(value(kind), shown.console().state("issue-kind", kind), kind == chosen))
                .toList();
    }

    private Row row(IssueView issue) {
        Colour colour = shown.deadlines().colour(issue, clock.today());
        IssueWords words = shown.words();
        return new Row(
                "/issues/" + value(issue.kind()) + "/" + issue.number(),
                words.label(issue),
                words.project(issue),
                issue.kind() == IssueKind.ISSUE ? words.category(issue) : "",
                words.brief(issue.trouble().description()),
                words.tier(issue),
                words.unit(issue.assignment().unitId()),
                issue.status().isInHand() ? words.due(issue) : "",
                words.colour(colour),
                colour.name().toLowerCase(Locale.ROOT),
                words.status(issue));
    }

    @GetMapping("/issues.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "issue") String kind, @RequestParam(defaultValue = NOT_CLOSED) String status) {
        FileContent file = shown.sheet().of(kind(kind), found(kind(kind), status), clock.today());
        return Download.of(file.name(), XLSX, file.bytes());
    }
}
