package cn.dingban.console.pages.register;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Ledger;
import cn.dingban.assessment.PointView;
import cn.dingban.assessment.ProposalView;
import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.console.pages.Filters;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.Project;
import cn.dingban.reporting.Reporting;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a project owes, and what it has been told for not keeping its plan. Nothing that is not signed. */
@Component
class ProjectStanding {

    private final Sources sources;
    private final Naming naming;
    private final ConsoleWords words;
    private final Filters filters;
    private final ProjectRows rows;

    ProjectStanding(Sources sources, Naming naming, ConsoleWords words, Filters filters, ProjectRows rows) {
        this.sources = sources;
        this.naming = naming;
        this.words = words;
        this.filters = filters;
        this.rows = rows;
    }

    /** Where it comes from. */
    @Component("projectStandingSources")
    record Sources(Obligations obligations, FindingProposals proposals, Ledger ledger) {}

    record Owed(String kind, String period, String unit, String due, ProjectRows.State state) {}

    record Warning(String number, String what, String points, String state) {}

    /** @param total of the year */
    record Points(String total, List<Line> lines) {}

    record Line(String at, String period, String kind, String points, String grounds, String unit) {}

    /** What is not done, the earliest month first. */
    List<Owed> owed(Project project) {
        return Stream.of(Reporting.KIND, "lead-contact")
                .flatMap(kind -> sources.obligations().about(kind, project.id()).stream())
                .filter(owed ->
                        owed.status() == ObligationStatus.OPEN || owed.status() == ObligationStatus.AWAITING_REVIEW)
                .sorted(Comparator.comparing(ObligationView::period))
                .map(owed -> new Owed(
                        words.sayOr("kind." + owed.kind(), owed.kind()),
                        filters.name(owed.period()),
                        naming.unit(owed.unitId()),
                        owed.dueOn() == null ? words.say("today.unknown") : words.day(owed.dueOn()),
                        rows.state(owed)))
                .toList();
    }

    List<Warning> warnings(Project project) {
        return sources.proposals().toldTo(Set.copyOf(List.of(project.unitId(), project.responsibleUnitId()))).stream()
                .filter(told -> told.projectId() == project.id())
                .map(this::warning)
                .toList();
    }

    private Warning warning(ProposalView told) {
        return new Warning(
                told.number(),
                told.matter().grounds(),
                told.matter().points().stripTrailingZeros().toPlainString(),
                words.state("warning", told.status()));
    }

    Points points(Project project, int year) {
        List<PointView> lines = sources.ledger().ofProject(year, project.id());
        return new Points(
                Ledger.sum(lines).stripTrailingZeros().toPlainString(),
                lines.stream().map(this::line).toList());
    }

    private Line line(PointView point) {
        return new Line(
                words.moment(point.enteredAt()),
                filters.name(point.period()),
                words.state("point", point.kind()),
                point.points().stripTrailingZeros().toPlainString(),
                point.grounds(),
                naming.unit(point.unitId()));
    }
}
