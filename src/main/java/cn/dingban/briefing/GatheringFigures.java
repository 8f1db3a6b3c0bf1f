package cn.dingban.briefing;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.assessment.ProposalView;
import cn.dingban.briefing.BulletinFigures.Issues;
import cn.dingban.briefing.BulletinFigures.Line;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueStatistics;
import cn.dingban.issue.IssueView;
import cn.dingban.obligation.DueDays;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a bulletin says in figures: judgements, signed warnings, issues, and which units have not reported. */
@Component
class GatheringFigures {

    private static final int LEADERS = 3;

    private final Judgements judgements;
    private final FindingProposals proposals;
    private final Obliged obliged;
    private final Raised raised;
    private final Organisation organisation;

    GatheringFigures(
            Judgements judgements,
            FindingProposals proposals,
            Obliged obliged,
            Raised raised,
            Organisation organisation) {
        this.judgements = judgements;
        this.proposals = proposals;
        this.obliged = obliged;
        this.raised = raised;
        this.organisation = organisation;
    }

    /** What had to be reported, until when. */
    @Component("bulletinObliged")
    record Obliged(Obligations obligations, DueDays dueDays) {}

    /** What stood in the way. */
    @Component("bulletinRaised")
    record Raised(IssueStatistics statistics, FindingIssues finding) {}

    /**
     * A month whose projects have been judged once; a year of bulletins, one a county, asks for them again and again.
     *
     * @param lines all its projects, in the plan's order
     */
    record Month(GatheringFigures gathering, ReportingPeriod period, List<Line> lines) {

        BulletinFigures of(BulletinKey key) {
            return gathering.of(
                    key, lines.stream().filter(line -> belongs(line, key)).toList());
        }

        /** The areas that have projects, the city's own first as the plan has them. */
        List<String> areas() {
            return lines.stream()
                    .map(Line::area)
                    .filter(area -> !area.isBlank())
                    .distinct()
                    .toList();
        }
    }

    Month month(ReportingPeriod period) {
        return new Month(
                this,
                period,
                judgements.of(period).stream()
                        .map(month -> new Line(month, unit(month.project().unitId()), area(month.project())))
                        .toList());
    }

    BulletinFigures of(BulletinKey key) {
        return month(key.period()).of(key);
    }

    private BulletinFigures of(BulletinKey key, List<Line> lines) {
        ReportingPeriod period = key.period();
        Set<Long> projects =
                lines.stream().map(line -> line.month().project().id()).collect(Collectors.toSet());
        List<ProposalView> warnings = proposals.standing(period).stream()
                .filter(warning -> projects.contains(warning.projectId()))
                .toList();
        return new BulletinFigures(
                period,
                key.area(),
                lines,
                sums(
                        lines,
                        Line::area,
                        Comparator.comparing(GatheringFigures::rate).reversed()),
                sums(
                        lines,
                        line -> line.month().project().industry(),
                        Comparator.comparing((Tally tally) -> tally.planned().amount())
                                .reversed()),
                warnings.size(),
                warnings.stream()
                        .filter(warning -> warning.matter().months() > 1)
                        .map(warning -> name(lines, warning.projectId()))
                        .toList(),
                unreported(period, projects),
                key.kind() == BulletinKind.CITY ? issues(period) : Issues.NONE,
                obliged.dueDays().of(Reporting.KIND, period.next()).orElse(null));
    }

    /** Preliminary projects go into the planning bulletin, all into the others; a county's holds its own. */
    private static boolean belongs(Line line, BulletinKey key) {
        String nature = line.month().project().nature();
        boolean preliminary = PreliminaryWords.areIn(nature);
        return (key.kind() != BulletinKind.PLANNING || preliminary)
                && (key.area().isEmpty() || line.area().equals(key.area()));
    }

    private static BigDecimal rate(Tally tally) {
        BigDecimal rate = tally.ofTheYear();
        return rate == null ? BigDecimal.ZERO : rate;
    }

    private static Map<String, Tally> sums(List<Line> lines, Function<Line, String> by, Comparator<Tally> order) {
        Map<String, Tally> sums = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !by.apply(line).isBlank())
                .forEach(line -> sums.merge(by.apply(line), line.tally(), Tally::plus));
        Map<String, Tally> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private List<String> unreported(ReportingPeriod period, Set<Long> projects) {
        return obliged.obligations().of(Reporting.KIND, period).stream()
                .filter(owed -> owed.status() == ObligationStatus.OPEN && projects.contains(owed.subjectId()))
                .map(owed -> unit(owed.unitId()))
                .distinct()
                .toList();
    }

    private Issues issues(ReportingPeriod period) {
        var counts = raised.statistics()
                .of(IssueKind.ISSUE, period.month().atDay(1), period.month().atEndOfMonth());
        List<IssueView> open = raised.finding().open(IssueKind.ISSUE);
        return new Issues(
                counts.raised(),
                counts.cleared(),
                counts.open(),
                (int) open.stream().filter(issue -> issue.tier() == LEADERS).count(),
                (int) open.stream().filter(issue -> issue.tier() > LEADERS).count());
    }

    private static String name(List<Line> lines, long projectId) {
        return lines.stream()
                .map(Line::month)
                .map(ProjectMonth::project)
                .filter(project -> project.id() == projectId)
                .map(Project::calledName)
                .findFirst()
                .orElse("");
    }

    private String unit(long id) {
        return organisation.unit(id).map(Unit::name).orElse("");
    }

    private String area(Project project) {
        return organisation.unit(project.unitId()).map(Unit::area).orElse("");
    }
}
