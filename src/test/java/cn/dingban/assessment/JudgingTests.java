package cn.dingban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.assessment.Judgement.Milestone;
import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.Judgement.Source;
import cn.dingban.assessment.MonthFacts.Figures;
import cn.dingban.assessment.MonthFacts.Told;
import cn.dingban.assessment.WarningRules.Basis;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.ProgressRules;
import cn.dingban.project.ProgressRules.PaceRule;
import cn.dingban.project.ProgressRules.SignalRule;
import cn.dingban.project.ProgressStatus.Pace;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judgement of a month, without anything around it. The plan asks for 100 万元 in January, 200 in February, 300 in March. */
class JudgingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 18);
    private static final ReportingPeriod MARCH = ReportingPeriod.of(2026, 3);
    private static final PlanEntry PLAN = plan(Map.of(
            1, new MonthlyTarget(Wan.of(100), "场地平整"),
            2, new MonthlyTarget(Wan.of(200), null),
            3, new MonthlyTarget(Wan.of(300), "主体三层")));

    private static PlanEntry plan(Map<Integer, MonthlyTarget> targets) {
        return new PlanEntry(7, 2026, 2, Wan.of(1000), null, targets);
    }

    private static Judging by(Basis basis) {
        ProgressRules progress = new ProgressRules(
                true,
                new PaceRule("第2条", BigDecimal.ZERO, BigDecimal.ZERO),
                new SignalRule("第8条", "", BigDecimal.TEN, BigDecimal.valueOf(30)));
        return new Judging(new WarningRules.Judging(basis, List.of("前期", "预备")), progress, "abc123");
    }

    private static Figures since(long yearToDate) {
        return new Figures(Wan.of(yearToDate), null, 1);
    }

    private static Judgement judged(@Nullable Told told, @Nullable Figures statistics) {
        return by(Basis.CUMULATIVE).judge(new MonthFacts(7, "续建", MARCH, PLAN, told, statistics), DAY);
    }

    @Test
    @DisplayName("第2条:投资数据以统计部门数据为准")
    void statisticsPrevailOverWhatWasReported() {
        Judgement judgement = judged(new Told(4, since(700), true), since(590));
        assertThat(judgement.source()).isEqualTo(Source.STATISTICS);
        assertThat(judgement.result()).isEqualTo(Result.MISSED);
        assertThat(judgement.shortfall()).isEqualTo(Wan.of(10));
        assertThat(judgement.rate()).isEqualByComparingTo("98.3");
    }

    @Test
    void whereThereAreNoStatisticsTheAcceptedReportCounts() {
        Judgement judgement = judged(new Told(4, since(600), true), null);
        assertThat(judgement.source()).isEqualTo(Source.REPORT);
        assertThat(judgement.result()).isEqualTo(Result.MET);
        assertThat(judgement.basis()).isEqualTo(new Judgement.Basis(2, 4L, "abc123", DAY));
    }

    @Test
    void moneyMayBeMetAndTheWorksNot() {
        Judgement judgement = judged(new Told(4, since(900), false), since(900));
        assertThat(judgement.milestone()).isEqualTo(Milestone.NOT_MET);
        assertThat(judgement.result()).isEqualTo(Result.MISSED);
        assertThat(judgement.shortfall()).isNull();
    }

    @Test
    void whatNobodySaidIsNoFault() {
        assertThat(judged(null, null).result()).isEqualTo(Result.UNKNOWN);
        assertThat(judged(new Told(4, since(600), null), null).milestone()).isEqualTo(Milestone.NOT_SAID);
        assertThat(judged(new Told(4, since(600), null), null).result()).isEqualTo(Result.MET);
    }

    @Test
    void theWorksAloneCanMissTheMonthWhenNobodyKnowsTheMoney() {
        assertThat(judged(new Told(4, Figures.NONE, false), null).result()).isEqualTo(Result.MISSED);
    }

    @Test
    @DisplayName("没有月度目标,不判定")
    void withoutATargetThereIsNothingToJudge() {
        MonthFacts facts = new MonthFacts(7, "续建", MARCH, plan(Map.of()), new Told(4, since(1), null), since(1));
        Judgement judgement = by(Basis.CUMULATIVE).judge(facts, DAY);
        assertThat(judgement.result()).isEqualTo(Result.NO_TARGET);
        assertThat(judgement.pace()).isEqualTo(Pace.NO_TARGET);
        assertThat(judgement.signal()).isEqualTo(Signal.NONE);
    }

    @Test
    @DisplayName("前期、预备项目看节点,不看投资")
    void preliminaryProjectsAreJudgedByTheirNodes() {
        Judging judging = by(Basis.CUMULATIVE);
        assertThat(judging.judge(new MonthFacts(7, "预备", MARCH, PLAN, new Told(4, since(0), true), since(0)), DAY)
                        .result())
                .isEqualTo(Result.MET);
        assertThat(judging.judge(new MonthFacts(7, "预备", MARCH, PLAN, new Told(4, since(900), false), null), DAY)
                        .result())
                .isEqualTo(Result.MISSED);
        assertThat(judging.judge(new MonthFacts(7, "预备", MARCH, PLAN, null, null), DAY)
                        .result())
                .isEqualTo(Result.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"300, 1, MET", "299.99, 1, MISSED", "500, 2, MET", "499, 2, MISSED"})
    void byTheMonthAloneTheTargetIsOfAsManyMonthsAsTheFigure(String completed, int months, Result result) {
        Figures figures = new Figures(Wan.of(9000), Wan.of(completed), months);
        MonthFacts facts = new MonthFacts(7, "续建", MARCH, PLAN, null, figures);
        assertThat(by(Basis.MONTH).judge(facts, DAY).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "600, ON_PACE, GREEN",
        "601, AHEAD, GREEN",
        "599, LAGGING, GREEN",
        "500, LAGGING, YELLOW",
        "300, LAGGING, RED"
    })
    void paceAndColourFollowFromTheFigures(long completed, Pace pace, Signal signal) {
        Judgement judgement = judged(null, since(completed));
        assertThat(judgement.pace()).isEqualTo(pace);
        assertThat(judgement.signal()).isEqualTo(signal);
    }

    @Test
    void theSameFactsComeToTheSameOnAnotherDay() {
        MonthFacts facts = new MonthFacts(7, "续建", MARCH, PLAN, null, since(500));
        Judgement today = by(Basis.CUMULATIVE).judge(facts, DAY);
        Judgement later = by(Basis.CUMULATIVE).judge(facts, DAY.plusDays(40));
        assertThat(today.saysTheSameAs(later)).isTrue();
    }
}
