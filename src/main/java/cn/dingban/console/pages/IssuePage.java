package cn.dingban.console.pages;

import cn.dingban.console.Download;
import cn.dingban.console.access.Sight;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueNumber;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One issue with everything that happened to it, and the files that show its result. */
@Controller
class IssuePage {

    private final FindingIssues finding;
    private final IssueEvidence evidence;
    private final Deadlines deadlines;
    private final Shown shown;
    private final StepWords steps;
    private final OfficeClock clock;

    IssuePage(
            FindingIssues finding,
            IssueEvidence evidence,
            Deadlines deadlines,
            Shown shown,
            StepWords steps,
            OfficeClock clock) {
        this.finding = finding;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.shown = shown;
        this.steps = steps;
        this.clock = clock;
    }

    /** How it is put, and who sees it. */
    @Component("issuePageShown")
    record Shown(IssueWords words, Sight sight) {}

    record Fact(String name, String value) {}

    @GetMapping("/issues/{kind}/{number}")
    String page(@PathVariable String kind, @PathVariable String number, Model model) {
        IssueView issue = Filters.constant(IssueKind.class, kind)
                .flatMap(known -> IssueNumber.parse(number, clock.today().getYear())
                        .flatMap(parsed -> finding.numbered(known, parsed)))
                .filter(shown.sight().issues())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        IssueWords words = shown.words();
        var colour = deadlines.colour(issue, clock.today());
        model.addAttribute("label", words.label(issue));
        model.addAttribute("project", words.project(issue));
        model.addAttribute("trouble", issue.trouble().description());
        model.addAttribute("status", words.status(issue));
        model.addAttribute("colour", words.colour(colour));
        model.addAttribute("tone", colour.name().toLowerCase(Locale.ROOT));
        model.addAttribute("facts", steps.facts(issue));
        model.addAttribute(
                "steps",
                finding.history(issue.id()).stream()
                        .map(step -> steps.shown(issue, step))
                        .toList());
        model.addAttribute("files", evidence.of(issue.id()));
        model.addAttribute(
                "parts",
                finding.splitOff(issue.id()).stream()
                        .map(part -> part.number().toString())
                        .toList());
        model.addAttribute("kind", IssuesPage.value(issue.kind()));
        return "console/issue";
    }

    @GetMapping("/issues/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return evidence.content(id)
                .filter(content -> finding.find(content.issueId())
                        .filter(shown.sight().issues())
                        .isPresent())
                .map(content -> Download.of(content.name(), MediaType.APPLICATION_OCTET_STREAM, content.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Facts that are empty are left out. */
    static List<Fact> present(List<Fact> facts) {
        return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }
}
