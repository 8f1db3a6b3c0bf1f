package cn.dingban.console.api;

import cn.dingban.console.access.Sight;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueNumber;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.OfficeClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/issues")
@Tag(name = "reading")
class IssueApi {

    private final FindingIssues finding;
    private final IssueEvidence evidence;
    private final Deadlines deadlines;
    private final IssueWords words;
    private final Sight sight;
    private final OfficeClock clock;

    IssueApi(
            FindingIssues finding,
            IssueEvidence evidence,
            Deadlines deadlines,
            IssueWords words,
            Sight sight,
            OfficeClock clock) {
        this.sight = sight;
        this.finding = finding;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "api-docs.issues")
    List<IssueAnswer> list(
            @Parameter(example = "accepted") @RequestParam(required = false) @Nullable String status,
            @Parameter(example = "issue") @RequestParam(defaultValue = "issue") String kind) {
        return finding.list(kind(kind), Given.constant(IssueStatus.class, status)).stream()
                .filter(sight.issues())
                .map(this::answer)
                .toList();
    }

    @GetMapping("/{kind}/{number}")
    @Operation(summary = "api-docs.issue")
    IssueAnswer one(
            @Parameter(example = "issue") @PathVariable String kind,
            @Parameter(example = "2026-137") @PathVariable String number) {
        return IssueNumber.parse(number, clock.today().getYear())
                .flatMap(parsed -> finding.numbered(kind(kind), parsed))
                .filter(sight.issues())
                .map(issue -> answer(issue)
                        .with(
                                finding.history(issue.id()).stream()
                                        .map(IssueAnswer::step)
                                        .toList(),
                                evidence.of(issue.id()).stream()
                                        .map(IssueAnswer::file)
                                        .toList()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "api.issue-unknown", number));
    }

    private static IssueKind kind(String kind) {
        IssueKind given = Given.constant(IssueKind.class, kind);
        return given == null ? IssueKind.ISSUE : given;
    }

    private IssueAnswer answer(IssueView issue) {
        return IssueAnswer.of(issue, deadlines.colour(issue, clock.today()), words);
    }
}
