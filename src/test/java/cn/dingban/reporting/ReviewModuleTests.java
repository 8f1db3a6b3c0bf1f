package cn.dingban.reporting;

import static cn.dingban.reporting.Month.NOVEMBER;
import static cn.dingban.reporting.Month.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.shared.Wan;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Submit, review, accept or send back, take back, correct. */
@ReportingTest
class ReviewModuleTests {

    @Autowired
    private Month month;

    @Autowired
    private SubmittingReports submitting;

    @Autowired
    private ReviewingReports reviewing;

    @Autowired
    private FindingReports reports;

    @Autowired
    private FindingDeliveries deliveries;

    @BeforeEach
    void begin() {
        month.begin();
    }

    private List<ReportStatus> history(String project) {
        return reports.list(NOVEMBER).stream()
                .filter(report -> report.projectId() == month.project(project).id())
                .map(ReportView::status)
                .toList();
    }

    private Wan counted(String project) {
        return reports.accepted(month.project(project).id(), NOVEMBER)
                .map(report -> report.content().yearToDate())
                .orElse(Wan.ZERO);
    }

    @Test
    @DisplayName("月报经本单位审核通过才算数")
    void aReportCountsOnceTheReviewerAcceptsIt() {
        ReportView report = month.submit("235国道", NOVEMBER, 320, 3240);
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.AWAITING_REVIEW);
        assertThat(counted("235国道")).isEqualTo(Wan.ZERO);

        assertThat(reviewing.accept(month.reviewer(), report.id())).isPresent();
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(counted("235国道")).isEqualTo(Wan.of(3240));
    }

    @Test
    void whatIsSentBackIsOwedAgainAndTheReporterLearnsWhy() {
        ReportView report = month.submit("235国道", NOVEMBER, 320, 3240);
        reviewing.sendBack(month.reviewer(), report.id(), "累计与上月不连续");

        assertThat(history("235国道")).containsExactly(ReportStatus.RETURNED);
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.OPEN);
        assertThat(noticesTo("reporter"))
                .anySatisfy(notice -> assertThat(notice.text()).contains("累计与上月不连续", "审核员01", "235国道"));
    }

    private List<DeliveryView> noticesTo(String userId) {
        return deliveries.newest(null, 100).stream()
                .filter(notice -> notice.recipientId().equals(userId))
                .toList();
    }

    @Test
    void aNewReportReplacesWhatWasNotAccepted() {
        ReportView first = month.submit("235国道", NOVEMBER, 320, 3240);
        reviewing.sendBack(month.reviewer(), first.id(), "写错");
        month.submit("235国道", NOVEMBER, 330, 3250);
        month.submit("235国道", NOVEMBER, 340, 3260);

        assertThat(history("235国道"))
                .containsExactly(ReportStatus.SUPERSEDED, ReportStatus.SUPERSEDED, ReportStatus.SUBMITTED);
        assertThat(reports.list(NOVEMBER).get(0).returnReason()).isEqualTo("写错");
    }

    @Test
    void whatIsTakenBackIsOwedAgain() {
        month.submit("235国道", NOVEMBER, 320, 3240);

        assertThat(submitting.withdraw("reporter", null)).isPresent();
        assertThat(history("235国道")).containsExactly(ReportStatus.WITHDRAWN);
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.OPEN);
        assertThat(submitting.withdraw("reporter", null)).isEmpty();
    }

    @Test
    void onlyOnesOwnUnacceptedReportIsTakenBack() {
        month.accepted("235国道", NOVEMBER, 320, 3240);
        month.submit("黄南水库", NOVEMBER, 100, 1000);

        assertThat(submitting.withdraw("reporter", null)).isEmpty();
        assertThat(submitting.withdraw("alone", month.project("235国道").id())).isEmpty();
        assertThat(history("235国道")).containsExactly(ReportStatus.ACCEPTED);
    }

    @Test
    @DisplayName("更正留痕：更正通过之前，原来审核通过的数继续有效")
    void anAcceptedReportCountsUntilItsCorrectionIsAccepted() {
        month.accepted("235国道", NOVEMBER, 320, 3240);
        ReportView correction = correct(300);
        assertThat(counted("235国道")).isEqualTo(Wan.of(3240));
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.AWAITING_REVIEW);

        reviewing.accept(month.reviewer(), correction.id());
        assertThat(counted("235国道")).isEqualTo(Wan.of(3220));
        assertThat(history("235国道")).containsExactly(ReportStatus.SUPERSEDED, ReportStatus.ACCEPTED);
        assertThat(reports.list(NOVEMBER).get(1).correction()).isTrue();
    }

    private ReportView correct(long amount) {
        return month.submit(
                "235国道", NOVEMBER, new ReportContent(Wan.of(amount), Wan.of(2920 + amount), "路基完成", "", ""), true);
    }

    @Test
    void aCorrectionThatIsSentBackOrTakenBackLeavesWhatWasAccepted() {
        month.accepted("235国道", NOVEMBER, 320, 3240);
        reviewing.sendBack(month.reviewer(), correct(300).id(), "原数没有错");
        assertThat(counted("235国道")).isEqualTo(Wan.of(3240));
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.FULFILLED);

        correct(310);
        submitting.withdraw("reporter", null);
        assertThat(counted("235国道")).isEqualTo(Wan.of(3240));
        assertThat(month.owed("235国道", NOVEMBER)).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(reports.reported(month.project("235国道").id(), NOVEMBER)
                        .orElseThrow()
                        .content()
                        .yearToDate())
                .isEqualTo(Wan.of(3240));
    }

    @Test
    @DisplayName("填报人不审核自己报的数，单位只有一人的除外")
    void nobodyReviewsTheirOwnReportUnlessAlone() {
        ReportView own = month.submit("黄南水库", NOVEMBER, 100, 1000);
        assertThat(reviewing.reviewersOf(own)).containsExactly(month.alone());
        assertThat(reviewing.accept(month.alone(), own.id())).isPresent();

        ReportView other = month.submit("235国道", NOVEMBER, 320, 3240);
        assertThat(reviewing.accept(month.reporter(), other.id())).isEmpty();
        assertThat(reviewing.accept(month.alone(), other.id())).isEmpty();
        assertThat(reviewing.waitingFor(month.reviewer()))
                .extracting(ReportView::id)
                .containsExactly(other.id());
    }

    @Test
    void whatNoLongerWaitsCannotBeReviewed() {
        ReportView report = month.accepted("235国道", NOVEMBER, 320, 3240);

        assertThat(reviewing.accept(month.reviewer(), report.id())).isEmpty();
        assertThat(reviewing.sendBack(month.reviewer(), report.id(), "晚了")).isEmpty();
        assertThat(history("235国道")).containsExactly(ReportStatus.ACCEPTED);
    }

    @Test
    void theReviewerHasOneOpenCardForAllThatWaits() {
        month.submit("235国道", NOVEMBER, 320, 3240);
        month.submit("丽水机场", NOVEMBER, 100, 1000);

        assertThat(noticesTo("reviewer")).hasSize(1);
    }

    @Test
    void theLatestReportIsTheLatestMonthThatStands() {
        month.accepted("235国道", OCTOBER, 300, 2920);
        ReportView november = month.submit("235国道", NOVEMBER, 320, 3240);
        long project = month.project("235国道").id();
        assertThat(reports.latest(project).orElseThrow().period()).isEqualTo(NOVEMBER);

        reviewing.sendBack(month.reviewer(), november.id(), "写错");
        assertThat(reports.latest(project).orElseThrow().period()).isEqualTo(OCTOBER);
    }
}
