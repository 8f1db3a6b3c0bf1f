package cn.dingban.console.pages;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProposalStatus;
import cn.dingban.assessment.ProposalView;
import cn.dingban.briefing.BulletinStage;
import cn.dingban.briefing.BulletinView;
import cn.dingban.briefing.FindingBulletins;
import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.project.Project;
import cn.dingban.reporting.statistics.DifferenceView;
import cn.dingban.reporting.statistics.Differences;
import cn.dingban.reporting.statistics.Statistics;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a month's statistics, warnings and bulletins are. */
@Component
class DeskJudging {

    private final Figures figures;
    private final Judgements judgements;
    private final FindingProposals proposals;
    private final FindingBulletins bulletins;
    private final Naming naming;
    private final ConsoleWords words;

    DeskJudging(
            Figures figures,
            Judgements judgements,
            FindingProposals proposals,
            FindingBulletins bulletins,
            Naming naming,
            ConsoleWords words) {
        this.figures = figures;
        this.judgements = judgements;
        this.proposals = proposals;
        this.bulletins = bulletins;
        this.naming = naming;
        this.words = words;
    }

    /** The statistical figures and how they differ from the reported ones. */
    @Component("deskFigures")
    record Figures(Statistics statistics, Differences differences) {}

    /**
     * Where a month's statistics are.
     *
     * @param cameAt in words; empty while they have not come
     * @param expected whether the month has any
     */
    record StatisticsState(boolean expected, String cameAt, int projects, int differences, long unexplained) {}

    StatisticsState statistics(ReportingPeriod period) {
        List<DifferenceView> differences = figures.differences().of(period);
        return new StatisticsState(
                figures.statistics().areExpected(period),
                figures.statistics().cameAt(period).map(words::moment).orElse(""),
                figures.statistics().of(period).size(),
                differences.size(),
                differences.stream().filter(each -> !each.isExplained()).count());
    }

    record WarningRow(
            String number, String project, String unit, String what, String points, String state, boolean open) {}

    /** @param signed whether two of the office have signed the month */
    record Warnings(boolean signed, long proposed, long exempted, long standing, List<WarningRow> rows) {}

    Warnings warnings(ReportingPeriod period) {
        List<ProposalView> all = proposals.of(period);
        Map<Long, Project> projects =
                naming.projects(all.stream().map(ProposalView::projectId).toList());
        return new Warnings(
                judgements.isSigned(period),
                all.stream()
                        .filter(each -> each.status() == ProposalStatus.PROPOSED)
                        .count(),
                all.stream()
                        .filter(each -> each.status() == ProposalStatus.EXEMPTED)
                        .count(),
                all.stream().filter(each -> each.status().stands()).count(),
                all.stream()
                        .map(each -> row(each, projects.get(each.projectId())))
                        .toList());
    }

    private WarningRow row(ProposalView each, @Nullable Project project) {
        return new WarningRow(
                each.number(),
                project == null ? "#" + each.projectId() : project.calledName(),
                naming.unit(each.unitId()),
                each.matter().grounds(),
                each.matter().points().stripTrailingZeros().toPlainString(),
                words.state("warning", each.status()),
                each.status() == ProposalStatus.PROPOSED || each.status() == ProposalStatus.APPEALED);
    }

    record BulletinRow(String name, int revision, String state, String tone, String kind, String area, String when) {}

    /** The newest revision of each. */
    List<BulletinRow> bulletins(ReportingPeriod period) {
        List<BulletinView> all = bulletins.list(period);
        return all.stream()
                .filter(each -> all.stream()
                        .noneMatch(other -> other.key().equals(each.key()) && other.revision() > each.revision()))
                .map(this::row)
                .toList();
    }

    private BulletinRow row(BulletinView each) {
        String kind = each.key().kind().name().toLowerCase(Locale.ROOT);
        BulletinStage stage = each.stage();
        String tone = stage == BulletinStage.PUBLISHED ? "sent" : stage == BulletinStage.DRAFT ? "" : "pending";
        return new BulletinRow(
                words.say("desk.bulletin." + kind, each.key().area()),
                each.revision(),
                words.state("bulletin", stage),
                tone,
                kind,
                each.key().area(),
                words.moment(each.publishedAt() == null ? each.signedAt() : each.publishedAt()));
    }
}
