package cn.dingban.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgement.Milestone;
import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.Judgement.Source;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.briefing.BulletinFigures.Issues;
import cn.dingban.briefing.BulletinFigures.Line;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.ProgressStatus;
import cn.dingban.project.ProgressStatus.Pace;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.project.Project;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of a bulletin and their numbers, held against numbers that were really published. Amounts here are in 亿元. */
class BulletinTextTests {

    private static final ReportingPeriod APRIL = ReportingPeriod.of(2025, 4);
    private final BulletinText text = new BulletinText(OutboxSlice.wording());

    private static Wan yi(String amount) {
        return Wan.ofYi(new BigDecimal(amount));
    }

    private static Tally tally(String planned, String targeted, String completed) {
        return new Tally(1, yi(planned), yi(targeted), yi(completed));
    }

    private static Line line(long id, String nature, String area, Tally tally, Result result) {
        Project project = new Project(id, null, "项目" + id, null, List.of(), 1, 1, area, nature, "交通", null, null, "");
        PlanEntry plan =
                new PlanEntry(id, 2025, 1, tally.planned(), null, Map.of(4, new MonthlyTarget(tally.targeted(), null)));
        Judgement judgement = new Judgement(
                id,
                APRIL,
                result,
                tally.targeted(),
                tally.completed(),
                Source.STATISTICS,
                Milestone.NO_TARGET,
                new ProgressStatus(Pace.ON_PACE, Signal.GREEN, BigDecimal.ZERO),
                new Judgement.Basis(1, null, "r", LocalDate.of(2025, 5, 16)));
        return new Line(new ProjectMonth(project, plan, null, tally.completed(), judgement), "甲单位", area);
    }

    private static BulletinFigures figures(List<Line> lines) {
        Map<String, Tally> byArea = new LinkedHashMap<>();
        lines.forEach(line -> byArea.merge(line.area(), line.tally(), Tally::plus));
        return new BulletinFigures(
                APRIL, "", lines, byArea, Map.of(), 0, List.of(), List.of(), Issues.NONE, LocalDate.of(2025, 6, 5));
    }

    @ParameterizedTest
    @CsvSource({"98.5, 21.01, 21.3", "17.2, 1.15, 6.7", "81.3, 19.86, 24.4", "110, 80, 72.7", "1, 0.505, 50.5"})
    @DisplayName("公开通报里的完成率,逐个对上")
    void sharesAreThoseThatWerePublished(String planned, String completed, String percent) {
        assertThat(tally(planned, "0", completed).ofTheYear()).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"7, 15, 46.7", "50, 55, 90.9", "39, 50, 78", "0, 0,"})
    void countsTooAndNothingOfNothingIsNoShare(int part, int whole, BigDecimal percent) {
        if (percent == null) {
            assertThat(Tally.share(part, whole)).isNull();
        } else {
            assertThat(Tally.share(part, whole)).isEqualByComparingTo(percent);
        }
    }

    @Test
    @DisplayName("超时间进度13.8个百分点:10月完成97.2%")
    void howFarAheadIsWorkedOutExactlyAndRoundedOnce() {
        // Published as 97.2% and 13.8 points ahead in October: 97.2 − 83.3 is 13.9; what was rounded to 97.2 was less.
        assertThat(tally("100", "0", "97.16").ofTheYear()).isEqualByComparingTo("97.2");
        assertThat(tally("100", "0", "97.16").aheadOfPace(10)).isEqualByComparingTo("13.8");
        assertThat(tally("100", "0", "97.2").aheadOfPace(10)).isEqualByComparingTo("13.9");
        assertThat(Tally.pace(10, 1)).isEqualByComparingTo("83.3");
        assertThat(tally("100", "0", "80").aheadOfPace(10)).isEqualByComparingTo("-3.3");
    }

    @Test
    @DisplayName("松阳县2025年1—4月:42个续建、15个新建")
    void songyangsBulletinComesOutAsItWas() {
        List<Line> lines = new ArrayList<>();
        lines.add(line(1, "续建", "松阳县", tally("81.3", "14.9", "19.86"), Result.MET));
        for (int i = 2; i <= 16; i++) {
            Tally started = tally("1.146666", "0.066666", i <= 8 ? "0.164285" : "0");
            lines.add(line(i, "新建", "松阳县", started, i <= 8 ? Result.MET : Result.MISSED));
        }
        List<String> said = text.of(figures(lines));
        assertThat(said.get(0)).isEqualTo("一、总体情况");
        assertThat(said.get(1)).contains("1—4月，全市16个", "完成投资21.01亿元，占年度计划的21.3%，低于序时进度12.0个百分点");
        assertThat(said.get(2)).contains("续建项目1个，完成投资19.86亿元，占年度计划的24.4%", "新建项目15个，已形成投资的7个，占46.7%");
        assertThat(tally("98.5", "15.90", "21.01").ofThePeriod()).isEqualByComparingTo("132.1");
        assertThat(String.join("", said)).contains("达标率50.0%", "未完成月度目标的项目8个", "应开工未形成投资的项目8个", "6月5日前");
    }

    @Test
    void aSentenceWithNothingToSayIsLeftOut() {
        List<String> said = text.of(figures(List.of(line(1, "续建", "松阳县", tally("1", "0.1", "0.5"), Result.MET))));
        assertThat(String.join("", said)).doesNotContain("新建项目", "从各县", "从行业", "未完成", "未按时", "问题");
        assertThat(said).contains("三、下一步工作").doesNotContain("三、问题办理情况");
        assertThat(text.of(figures(List.of())))
                .containsExactly("一、下一步工作", text.of(figures(List.of())).get(1));
    }

    @Test
    void countiesAboveAverageAndThoseBehindAreNamed() {
        List<String> said = text.of(figures(List.of(
                line(1, "续建", "松阳县", tally("10", "3", "6"), Result.MET),
                line(2, "续建", "莲都区", tally("10", "3", "1"), Result.MISSED))));
        assertThat(String.join("", said)).contains("完成率高于全市平均的有松阳县", "低于序时进度的有莲都区");
    }

    @Test
    void headingsAreToldFromSentences() {
        assertThat(text.isHeading("一、总体情况")).isTrue();
        assertThat(text.isHeading("一、总体情况良好。")).isFalse();
        assertThat(text.isHeading("其中，续建项目1个")).isFalse();
    }
}
