package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.project.ProgressStatus.Pace;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressStatusTests {

    private static final ProgressRules RULES = new ProgressRules(
            true,
            new ProgressRules.PaceRule("第2条", BigDecimal.ZERO, BigDecimal.ZERO),
            new ProgressRules.SignalRule("第8条", "银川2025", BigDecimal.TEN, BigDecimal.valueOf(30)));

    /** A plan of so much, with the same target in each month. */
    private static PlanEntry evenly(String planned) {
        Map<Integer, MonthlyTarget> targets = new HashMap<>();
        BigDecimal whole = Wan.of(planned).amount();
        for (int month = 1; month <= 12; month++) {
            BigDecimal done = whole.multiply(BigDecimal.valueOf(month))
                    .divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.HALF_UP);
            BigDecimal before = whole.multiply(BigDecimal.valueOf(month - 1L))
                    .divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.HALF_UP);
            targets.put(month, new MonthlyTarget(new Wan(done.subtract(before)), null));
        }
        return new PlanEntry(1, 2026, 1, Wan.of(planned), null, targets);
    }

    private static ProgressStatus status(PlanEntry entry, int month, String reported) {
        return ProgressStatus.derive(
                entry, ReportingPeriod.of(2026, month), reported == null ? null : Wan.of(reported), RULES);
    }

    @Test
    @DisplayName("10月底完成年度计划97.2%：超序时进度13.9个百分点（97.2−83.3）")
    void aheadByTheGapToTwelfths() {
        assertThat(status(evenly("120000"), 10, "116640"))
                .isEqualTo(new ProgressStatus(Pace.AHEAD, Signal.GREEN, new BigDecimal("13.9")));
    }

    @Test
    @DisplayName("滩坑引水2020年上半年：5050/10000=50.5%，略超序时")
    void tankeng() {
        assertThat(status(evenly("10000"), 6, "5050"))
                .isEqualTo(new ProgressStatus(Pace.AHEAD, Signal.GREEN, new BigDecimal("0.5")));
    }

    @ParameterizedTest
    @CsvSource({
        "6000,ON_PACE,GREEN",
        "5900,LAGGING,GREEN",
        "4810,LAGGING,GREEN",
        "4800,LAGGING,YELLOW",
        "2410,LAGGING,YELLOW",
        "2400,LAGGING,RED",
        "0,LAGGING,RED"
    })
    @DisplayName("落后不足10个百分点绿灯，10个起黄灯，30个起红灯")
    void signalsTurnAtTheirThresholds(String reported, Pace pace, Signal signal) {
        ProgressStatus status = status(evenly("12000"), 6, reported);
        assertThat(status.pace()).isEqualTo(pace);
        assertThat(status.signal()).isEqualTo(signal);
    }

    @Test
    void withoutTargetsThereIsNothingToCompare() {
        PlanEntry bare = new PlanEntry(1, 2026, 1, Wan.of(100), null, Map.of());
        assertThat(status(bare, 6, "50")).isEqualTo(new ProgressStatus(Pace.NO_TARGET, Signal.NONE, null));
    }

    @Test
    void withoutReportNothingIsGuessed() {
        assertThat(status(evenly("12000"), 6, null))
                .isEqualTo(new ProgressStatus(Pace.NOT_REPORTED, Signal.NONE, null));
    }

    @Test
    void monthsWithoutMoneyBeforeTheStartTargetNothing() {
        PlanEntry late = new PlanEntry(1, 2026, 1, Wan.of(100), null, Map.of(6, new MonthlyTarget(Wan.of(100), "开工")));
        assertThat(late.cumulativeTarget(5)).isEqualTo(Wan.ZERO);
        assertThat(status(late, 5, "0").pace()).isEqualTo(Pace.ON_PACE);
    }

    @Test
    void withoutAnnualPlanTheTargetsSumIsTheWhole() {
        PlanEntry entry = new PlanEntry(
                1,
                2026,
                1,
                null,
                null,
                Map.of(1, new MonthlyTarget(Wan.of(50), null), 7, new MonthlyTarget(Wan.of(50), null)));
        assertThat(status(entry, 1, "30").gapPoints()).isEqualByComparingTo("-20");
    }
}
