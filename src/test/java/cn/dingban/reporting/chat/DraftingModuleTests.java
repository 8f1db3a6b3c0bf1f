package cn.dingban.reporting.chat;

import static cn.dingban.reporting.Month.NOVEMBER;
import static cn.dingban.reporting.Month.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Talk;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.Month;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReportingTest;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.SettableClock;
import cn.dingban.shared.Wan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From what somebody says to a report: one question at a time, nothing guessed, read back before it counts. */
@ReportingTest
class DraftingModuleTests {

    @Autowired
    private Month month;

    @Autowired
    private Talk talk;

    @Autowired
    private FindingReports reports;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void begin() {
        month.begin();
    }

    private String say(String text) {
        return talk.say(month.reporter(), text).text().markdown();
    }

    private Answer asked(String text) {
        return talk.say(month.reporter(), text);
    }

    private @Nullable ReportContent reported(String project, ReportingPeriod period) {
        return reports.reported(month.project(project).id(), period)
                .map(ReportView::content)
                .orElse(null);
    }

    private @Nullable ReportContent reported(String project) {
        return reported(project, NOVEMBER);
    }

    private static ReportContent content(long monthInvestment, long yearToDate, String progress) {
        return new ReportContent(Wan.of(monthInvestment), Wan.of(yearToDate), progress, "", "");
    }

    @Test
    void whatIsCompleteIsReadBackAndCountsForNothingUntilConfirmed() {
        String readBack = say("报 235国道 本月320万 累计0.324亿 路基完成");

        assertThat(readBack)
                .contains(
                        "235国道松阳段",
                        "11月",
                        "320 万元（月目标 500 万元，64.0%）",
                        "3,240 万元（年计划 6,000 万元，54.0%；1-11月计划 5,500 万元，58.9%）",
                        "路基完成")
                .contains("存在问题：无")
                .doesNotContain("下步举措", "注意");
        assertThat(reported("235国道")).isNull();

        assertThat(say("确认")).contains("审核员01", "丽水机场");
        assertThat(reported("235国道")).isEqualTo(content(320, 3240, "路基完成"));
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.AWAITING_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"确认。", "好的！", "是", "ＯＫ"})
    void thereAreManyWaysToSayYes(String yes) {
        say("报 235国道 本月320万 累计3240万 路基完成");
        say(yes);

        assertThat(reported("235国道")).isNotNull();
    }

    @Test
    void aSentenceIsAReportWithoutTheCommand() {
        say("235国道 本月320万 累计3240万 路基完成");
        say("确认");

        assertThat(reported("235国道")).isNotNull();
    }

    @Test
    void whatIsSaidWithoutANameIsAboutTheOpenDraftAndNotAboutASettledOne() {
        say("报 235国道 路基完成");
        assertThat(say("本月320万 累计3240万")).contains("请核对", "235国道松阳段");
        say("确认");

        assertThat(say("本月320万 累计3240万 航站楼封顶")).contains("是哪个项目", "丽水机场");
    }

    @Test
    void ofSeveralReportsOneThatIsAcceptedAlreadyLeavesTheTurnToTheNext() {
        month.accepted("235国道", NOVEMBER, 320, 3240);

        List<Answer> answers = talk.sayMuch(month.reporter(), "235国道本月330万 路基完成；丽水机场本月1200万 航站楼封顶");

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).text().markdown()).contains("已报送并审核通过");
        assertThat(answers.get(1).text().markdown()).contains("请核对", "丽水机场", "1,200 万元");
    }

    @Test
    void anAmountThatIsOnlyAboutSoMuchIsReadBackAsSuch() {
        assertThat(say("报 235国道 本月近三百万 路基完成")).contains("请核对", "当月完成 300 万元", "约数");
    }

    @Test
    void aProblemToldWithoutAReportIsNotedAndTheRestAskedFor() {
        assertThat(say("报 235国道剩3户没签约，请县里帮忙协调")).contains("问题已记下：", "剩3户没签约", "还差 2 项");
        assertThat(say("本月320万 路基完成")).contains("请核对", "存在问题：剩3户没签约");
    }

    @Test
    void whatSeveralProjectsAreCalledIsAskedFor() {
        Answer which = asked("报 衢丽铁路 本月1100万 隧道贯通");
        assertThat(which.text().markdown()).contains("1. 衢丽铁路松阳至丽水段", "2. 衢丽铁路衢州至松阳段");

        assertThat(say("2")).contains("衢丽铁路衢州至松阳段", "1,100 万元");
        say("确认");
        assertThat(reported("衢州至松阳")).isEqualTo(new ReportContent(Wan.of(1_100), null, "隧道贯通", "", ""));
        assertThat(reported("松阳至丽水")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"衢州至松阳", "衢丽铁路衢州至松阳段"})
    void aProjectIsChosenByPartOfItsName(String words) {
        say("报 衢丽铁路 本月1100万 隧道贯通");

        assertThat(say(words)).contains("请核对", "衢丽铁路衢州至松阳段");
    }

    @Test
    void aProjectThatIsNotNamedIsAskedFor() {
        assertThat(say("报 本月320万 路基完成")).contains("235国道松阳段", "丽水机场");
    }

    @Test
    void anotherUnitsProjectIsNotOffered() {
        assertThat(say("报 黄南水库 本月320万 尾工")).contains("“黄南水库”不是贵单位报送的项目", "235国道松阳段");
    }

    @ParameterizedTest
    @CsvSource({"万元, 3500", "1, 3500", "万, 3500", "3500万元, 3500"})
    void aUnitThatIsMissingIsAskedFor(String unit, long wan) {
        assertThat(say("报 235国道 本月3500 路基完成")).contains("3500", "万元", "亿元");
        assertThat(say(unit)).contains("请核对");
        say("确认");

        assertThat(reported("235国道")).isEqualTo(new ReportContent(Wan.of(wan), null, "路基完成", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"千万, 3500000", "亿元, 35000000"})
    void anAmountTenTimesTheUsualIsDoubtedOnce(String unit, long wan) {
        say("报 235国道 本月3500 路基完成");

        assertThat(say(unit)).contains("平常每月约 500 万元，是这样吗");
        assertThat(say("没错，就是这样")).contains("请核对", "与平常月份相差很大，已经您核对");
        say("确认");
        assertThat(reported("235国道")).isEqualTo(new ReportContent(Wan.of(wan), null, "路基完成", "", ""));
    }

    @Test
    void aRightAmountInsteadOfTheDoubtedOneTakesItsPlace() {
        say("报 235国道 本月3500亿 路基完成");

        assertThat(say("本月350万")).contains("请核对", "350 万元", "路基完成");
    }

    @Test
    void anotherAmountTakesThePlaceOfTheOneWithoutUnit() {
        say("报 235国道 本月3500 路基完成");

        assertThat(say("4500万元")).contains("4,500 万元", "当月完成、本年累计");
    }

    @Test
    void aScopeThatIsMissingIsAskedFor() {
        Answer scope = asked("报 235国道 完成3240万 路基完成");
        assertThat(scope.text().title()).contains("3,240 万元");

        assertThat(say("本年累计")).contains("当月完成投资");
        assertThat(say("本月320万")).contains("320 万元", "3,240 万元");
    }

    @Test
    void unitAndScopeAreAskedForOneAfterTheOther() {
        assertThat(say("报 235国道 完成3500 路基完成")).contains("万元");
        assertThat(say("万元")).contains("当月完成", "本年累计");
        assertThat(say("1")).contains("请核对", "3,500 万元");
    }

    @Test
    void anAmountThatIsNeitherIsDropped() {
        say("报 235国道 完成3240万 路基完成");

        assertThat(say("都不是")).contains("当月完成投资");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertThat(say("报 235国道 路基完成")).contains("当月完成投资").doesNotContain("目前做到哪一步");
        assertThat(say("320万")).contains("当月完成", "本年累计");
        assertThat(say("1")).contains("请核对");

        assertThat(say("报 丽水机场 本月100万")).contains("目前做到哪一步");
        assertThat(say("航站楼精装修")).contains("请核对", "航站楼精装修");
    }

    @ParameterizedTest
    @ValueSource(strings = {"报 235国道 未开工", "报 235国道 本月0万元 未开工", "报 235国道 本月无进展"})
    @DisplayName("0和“未开工”都是数据")
    void nothingIsData(String said) {
        assertThat(say(said)).contains("请核对", "当月完成 0 万元");
        say("确认");

        ReportContent content = reported("235国道");
        assertThat(content).isNotNull();
        assertThat(content.monthInvestment()).isEqualTo(Wan.ZERO);
    }

    @Test
    void whatStandsStillInPartIsNotZero() {
        assertThat(say("报 235国道 累计3240万 开工33个，未开工17个")).contains("当月完成投资");
    }

    @Test
    @DisplayName("“存在问题：无”不算问题")
    void noProblemIsNone() {
        say("报 235国道 本月320万 路基完成，存在问题：无");
        say("确认");

        ReportContent content = reported("235国道");
        assertThat(content).isNotNull();
        assertThat(content.problems()).isEmpty();
        assertThat(content.progress()).isEqualTo("路基完成");
    }

    @Test
    void problemsAndNextStepAreReadBack() {
        assertThat(say("报 235国道 本月320万 路基完成，存在问题：管线迁改，征地慢；下一步：架梁")).contains("存在问题：管线迁改，征地慢", "下步举措：架梁");
    }

    @Test
    @DisplayName("已在省平台填报的，不重复要数")
    void reportedElsewhereIsAnAcceptedAnswer() {
        assertThat(say("报 235国道 已在省平台填报")).contains("请核对");
        say("确认");

        assertThat(reported("235国道")).isEqualTo(new ReportContent(null, null, "已在省平台填报", "", ""));
    }

    @Test
    void theYearIsWorkedOutFromLastMonths() {
        month.accepted("235国道", OCTOBER, 300, 2920);

        assertThat(say("报 235国道 本月320万 路基完成")).contains("3,240 万元", "推算");
        say("确认");
        assertThat(reported("235国道")).isEqualTo(content(320, 3240, "路基完成"));
    }

    @Test
    void theMonthIsWorkedOutFromLastMonthsYear() {
        month.submit("235国道", OCTOBER, 300, 2920);

        assertThat(say("报 235国道 累计3240万 路基完成")).contains("当月完成 320 万元", "推算");
    }

    @Test
    void januaryNeedsNoMonthBefore() {
        clock.set("2026-02-02T09:00");

        assertThat(say("报 235国道 1月320万 路基完成")).contains("本年累计 320 万元");
    }

    @Test
    void theYearIsWorkedOutFromWhatWasDoneSinceTheStart() {
        assertThat(say("报 丽水机场 本月320万 开工以来累计1.324亿 路基完成")).contains("3,240 万元", "推算");
    }

    @Test
    void lessThanLastMonthIsPointedOut() {
        month.submit("235国道", OCTOBER, 300, 4360);

        assertThat(say("报 235国道 本月320万 累计3240万 路基完成")).contains("比上月的 4,360 万元少");
    }

    @Test
    void whatWasSaidStaysWhenAnotherAmountIsChanged() {
        month.submit("235国道", OCTOBER, 300, 2920);
        say("报 235国道 本月320万 路基完成");

        assertThat(say("修改 累计3300万")).contains("当月完成 320 万元", "3,300 万元").doesNotContain("推算");
    }

    @Test
    void whatWasWorkedOutFollowsTheChange() {
        month.submit("235国道", OCTOBER, 300, 2920);
        say("报 235国道 本月320万 路基完成");

        assertThat(say("修改 本月330万")).contains("330 万元", "3,250 万元", "推算");
    }

    @Test
    void whatWasWorkedOutFollowsTheMonth() {
        month.submit("235国道", OCTOBER, 300, 2920);
        say("报 235国道 本月320万 路基完成");

        assertThat(say("修改 报10月数")).contains("10月").doesNotContain("3,240 万元");
    }

    @Test
    void aChangeOfWordsLeavesTheFigures() {
        say("报 235国道 本月320万 累计3240万 路基完成");
        assertThat(say("修改 桥梁下部完成")).contains("320 万元", "3,240 万元", "形象进度：桥梁下部完成");
    }

    @Test
    void cancellingEndsIt() {
        say("报 235国道 本月320万 路基完成");
        say("取消");

        assertThat(say("确认")).contains("没有");
        assertThat(reported("235国道")).isNull();
    }

    @Test
    void aQuestionIsForgottenAfterADay() {
        say("报 235国道 本月320万 路基完成");
        clock.pass(Duration.ofHours(25));
        say("确认");

        assertThat(reported("235国道")).isNull();
        say("报 235国道 本月3500 路基完成");
        clock.pass(Duration.ofHours(25));
        assertThat(say("第一个吧")).contains("前面的问题已过一天");
        assertThat(say("第一个吧")).contains("没看懂");
    }

    @Test
    void anotherCommandMayComeInBetween() {
        say("报 235国道 本月320万 路基完成");
        assertThat(say("查 丽水机场")).contains("丽水机场", "总投资");
        say("确认");

        assertThat(reported("235国道")).isNotNull();
    }

    @Test
    void whatIsAcceptedIsNotReportedAgainButCorrected() {
        month.accepted("235国道", NOVEMBER, 320, 3240);

        assertThat(say("报 235国道 本月330万 路基完成")).contains("更正");
        assertThat(say("确认")).doesNotContain("已报送");

        assertThat(say("更正 235国道 本月330万 累计3250万 路基完成")).contains("请核对");
        say("确认");
        assertThat(reported("235国道")).isEqualTo(content(330, 3250, "路基完成"));
        assertThat(reports.accepted(month.project("235国道").id(), NOVEMBER)
                        .orElseThrow()
                        .content())
                .isEqualTo(content(320, 3240, "路基完成"));
    }

    @Test
    void whatIsAcceptedMeanwhileIsNotReplacedByAnOlderDraft() {
        Answer readBack = asked("报 235国道 本月330万 累计3250万 路基完成");
        month.accepted("235国道", NOVEMBER, 320, 3240);
        var reply = talk.press(month.reporter(), readBack, "confirm");

        assertThat(reply.answers().get(0).text().markdown()).contains("更正");
        assertThat(reported("235国道")).isEqualTo(content(320, 3240, "路基完成"));
    }

    @Test
    void anEarlierMonthIsCorrectedByItsName() {
        month.accepted("235国道", OCTOBER, 300, 4360);
        say("更正 235国道 10月300万 累计3460万 路基完成");
        say("确认");

        assertThat(reported("235国道", OCTOBER)).isEqualTo(content(300, 3460, "路基完成"));
    }

    @Test
    void aCardConfirmsWhatItShows() {
        Answer readBack = asked("报 235国道 本月320万 累计3240万 路基完成");
        var reply = talk.press(month.reporter(), readBack, "confirm");

        assertThat(reply.values()).containsEntry("open", "false").containsEntry("state", "已确认");
        assertThat(reported("235国道")).isEqualTo(content(320, 3240, "路基完成"));
    }

    @Test
    void aCardThatShowsSomethingElseDoesNotConfirm() {
        Answer stale = asked("报 235国道 本月320万 累计3240万 路基完成");
        say("修改 本月330万");
        var reply = talk.press(month.reporter(), stale, "confirm");

        assertThat(reply.values().get("state")).contains("过时");
        assertThat(reported("235国道")).isNull();

        Answer otherMonth = asked("修改 报10月数");
        say("修改 报11月数");
        talk.press(month.reporter(), otherMonth, "confirm");
        assertThat(reported("235国道")).isNull();
        assertThat(reported("235国道", OCTOBER)).isNull();
    }

    @Test
    void somebodyElsesDraftIsNotConfirmed() {
        Answer readBack = asked("报 235国道 本月320万 累计3240万 路基完成");
        var reply = talk.press(month.alone(), readBack, "confirm");

        assertThat(reply.answers()).isEmpty();
        assertThat(reported("235国道")).isNull();
    }

    @Test
    void twoDraftsMayBeConfirmedInAnyOrder() {
        Answer first = asked("报 235国道 本月320万 路基完成");
        asked("报 丽水机场 本月100万 航站楼精装修");
        talk.press(month.reporter(), first, "confirm");
        say("确认");

        assertThat(reported("235国道")).isNotNull();
        assertThat(reported("丽水机场")).isNotNull();
    }

    @Test
    void anOlderDraftOfTheSameMonthIsDroppedWithTheNewer() {
        Answer older = asked("报 235国道 本月320万 路基完成");
        Answer newer = asked("报 235国道 本月330万 路基完成");
        talk.press(month.reporter(), newer, "confirm");
        var reply = talk.press(month.reporter(), older, "confirm");

        assertThat(reply.values().get("state")).contains("过时");
        assertThat(reported("235国道")).isEqualTo(new ReportContent(Wan.of(330), null, "路基完成", "", ""));
    }

    @Test
    void aChoiceIsPressed() {
        Answer unit = asked("报 235国道 本月3500 路基完成");
        var reply = talk.press(month.reporter(), unit, "pick1");

        assertThat(reply.values()).containsEntry("body", "万元").containsEntry("offered1", "false");
        assertThat(reply.answers().get(0).text().markdown()).contains("请核对", "3,500 万元");
    }

    @Test
    void aChoiceThatIsNoLongerAskedForSaysNothing() {
        Answer unit = asked("报 235国道 本月3500");
        say("万元");
        var reply = talk.press(month.reporter(), unit, "pick2");

        assertThat(reply.answers().get(0).text().markdown()).doesNotContain("请核对");
        assertThat(say("路基完成")).contains("3,500 万元", "形象进度：路基完成");
    }

    @Test
    void theFormIsReadBackLikeAnythingTyped() {
        Answer form = asked("填报");
        assertThat(form.card()).isNotNull();
        Map<String, String> filled = Map.of(
                "project", String.valueOf(month.project("235国道").id()),
                "month", "320",
                "ytd", "",
                "progress", "路基完成",
                "problems", "管线迁改",
                "next", "");
        var reply = talk.press(month.reporter(), form, "submit", filled);

        assertThat(reply.answers().get(0).text().markdown()).contains("请核对", "320 万元", "管线迁改");
        say("确认");
        assertThat(reported("235国道")).isEqualTo(new ReportContent(Wan.of(320), null, "路基完成", "管线迁改", ""));
    }

    @Test
    void anIncompleteFormIsNoReport() {
        Answer form = asked("填报");
        String project = String.valueOf(month.project("235国道").id());
        List<Map<String, String>> incomplete = List.of(
                Map.of("project", project, "month", "", "progress", "路基完成"),
                Map.of("project", project, "month", "320", "progress", " "),
                Map.of("project", project, "month", "-5", "progress", "路基完成"),
                Map.of("project", "999", "month", "320", "progress", "路基完成"),
                Map.of("project", String.valueOf(month.project("黄南水库").id()), "month", "1", "progress", "别家的"));

        assertThat(incomplete)
                .allSatisfy(filled -> assertThat(talk.press(month.reporter(), form, "submit", filled)
                                .answers()
                                .get(0)
                                .text()
                                .markdown())
                        .doesNotContain("请核对"));
    }

    @Test
    void onlyReportersReport() {
        assertThat(talk.say(month.reviewer(), "报 235国道 本月320万 路基完成").text().markdown())
                .doesNotContain("请核对");
    }
}
