package cn.dingban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import cn.dingban.assessment.Judgement.Milestone;
import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.Judgement.Source;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What signatures, points and appeals promise, on every database. Each test has a year of its own. */
abstract class AssessmentContractTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2030);
    private static final Official ONE = official("office01", Role.KEY_PROJECT_OFFICE, 1);
    private static final Official TWO = official("office02", Role.KEY_PROJECT_OFFICE, 1);
    private static final Official HEAD = official("head07", Role.UNIT_HEAD, 7);

    @Autowired
    private ProposingMonths proposing;

    @Autowired
    private EditingProposals editing;

    @Autowired
    private SigningMonths signing;

    @Autowired
    private Appealing appealing;

    @Autowired
    private FindingProposals finding;

    @Autowired
    private SignedMonths signed;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Judgements judgements;

    private int year;

    private static Official official(String userId, Role role, long unitId) {
        return new Official(1, userId, userId, null, unitId, "单位", "职务", Set.of(role), List.of());
    }

    @BeforeEach
    void anotherYear() {
        year = YEARS.getAndIncrement();
        when(judgements.live(any())).thenReturn(List.of());
    }

    private ReportingPeriod month(int number) {
        return ReportingPeriod.of(year, number);
    }

    /** The plan asks for 100 万元 a month. */
    private ProjectMonth completed(long projectId, int month, long completed) {
        Map<Integer, MonthlyTarget> targets = new HashMap<>();
        for (int each = 1; each <= 12; each++) {
            targets.put(each, new MonthlyTarget(Wan.of(100), null));
        }
        Project project = new Project(
                projectId, null, "项目" + projectId, null, List.of(), 7, 7, "莲都区", "续建", "交通", null, null, "");
        PlanEntry plan = new PlanEntry(projectId, year, 1, Wan.of(1200), null, targets);
        Wan target = Wan.of(100L * month);
        Judgement judgement = new Judgement(
                projectId,
                month(month),
                completed < 100L * month ? Result.MISSED : Result.MET,
                target,
                Wan.of(completed),
                Source.STATISTICS,
                Milestone.NO_TARGET,
                new ProgressStatus(Pace.ON_PACE, Signal.GREEN, new BigDecimal("-1.5")),
                new Judgement.Basis(1, null, "abc123", LocalDate.of(year, month, 18)));
        return new ProjectMonth(project, plan, null, Wan.of(completed), judgement);
    }

    private void propose(int month, ProjectMonth... months) {
        when(judgements.live(month(month))).thenReturn(List.of(months));
        proposing.propose(month(month), "test");
    }

    private void sign(int month) {
        assertThat(signing.submit(ONE, month(month)).refused()).isEmpty();
        assertThat(signing.sign(TWO, month(month)).refused()).isEmpty();
    }

    private ProposalView only(int month) {
        assertThat(finding.of(month(month))).hasSize(1);
        return finding.of(month(month)).get(0);
    }

    @Test
    @DisplayName("未完成月度目标:提出,两人签发后才记分")
    void pointsAreWrittenByTwoHandsOnly() {
        propose(3, completed(5, 3, 250));
        assertThat(only(3).matter().points()).isEqualByComparingTo("-0.5");
        assertThat(ledger.of(year)).isEmpty();
        assertThat(signing.sign(TWO, month(3)).refused()).contains(Refusal.NOT_HANDED_IN);
        signing.submit(ONE, month(3));
        assertThat(signing.sign(ONE, month(3)).refused()).contains(Refusal.SAME_PERSON);
        assertThat(signing.sign(HEAD, month(3)).refused()).contains(Refusal.NOT_YOURS);
        signing.sign(TWO, month(3));

        PointView line = ledger.of(year).get(0);
        assertThat(line.points()).isEqualByComparingTo("-0.5");
        assertThat(line.maker()).isEqualTo("office01");
        assertThat(line.checker()).isEqualTo("office02");
        assertThat(signed.judgement(5, month(3)).orElseThrow().completed()).isEqualTo(Wan.of(250));
        assertThat(signing.submit(ONE, month(3)).refused()).contains(Refusal.SIGNED_ALREADY);
    }

    @Test
    void whatTheOfficeEditedStaysWhenTheMonthIsWorkedOutAgain() {
        propose(3, completed(5, 3, 250), completed(6, 3, 250));
        String first = finding.of(month(3)).get(0).number();
        editing.exempt(ONE, first, "不可抗力");
        propose(3, completed(5, 3, 250), completed(6, 3, 300));

        ProposalView left = only(3);
        assertThat(left.status()).isEqualTo(ProposalStatus.EXEMPTED);
        assertThat(left.editedWhy()).isEqualTo("不可抗力");
        sign(3);
        assertThat(ledger.of(year)).isEmpty();
        assertThat(editing.restore(ONE, first).refused()).contains(Refusal.SIGNED_ALREADY);
    }

    @Test
    @DisplayName("连续两个月:用月数最多的一条;免除过的不算连续")
    void twoMonthsInARowAreMoreThanOneUnlessOneWasExempted() {
        propose(3, completed(5, 3, 250), completed(6, 3, 250));
        editing.exempt(ONE, finding.of(month(3)).get(1).number(), "统计数据滞后");
        sign(3);
        propose(4, completed(5, 4, 350), completed(6, 4, 350));

        assertThat(finding.of(month(4)))
                .extracting(each -> each.matter().rule().id())
                .containsExactly("month-missed-twice", "month-missed");
    }

    @Test
    @DisplayName("一个项目一年最多扣几分,到顶不再扣")
    void theYearsLimitHolds() {
        for (int month = 1; month <= 6; month++) {
            propose(month, completed(5, month, 10));
            sign(month);
        }
        assertThat(Ledger.sum(ledger.ofProject(year, 5))).isEqualByComparingTo("-3");
        assertThat(finding.of(month(6)).get(0).matter().points()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("后面的月份补上累计目标,签发后清除、加回")
    void catchingUpClearsWhatWasTakenOff() {
        propose(3, completed(5, 3, 250));
        sign(3);
        propose(4, completed(5, 4, 400));
        assertThat(only(4).kind()).isEqualTo(ProposalKind.CLEARING);
        assertThat(ledger.byUnit(year).get(7L)).isEqualByComparingTo("-0.5");
        sign(4);

        assertThat(ledger.byUnit(year).get(7L)).isEqualByComparingTo("0");
        assertThat(only(3).status()).isEqualTo(ProposalStatus.CLEARED);
    }

    @Test
    void anAppealIsGrantedByASecondPersonAndClearedPointsAreNotGivenBackTwice() {
        propose(3, completed(5, 3, 250));
        sign(3);
        String number = only(3).number();
        assertThat(appealing
                        .appeal(official("x", Role.UNIT_HEAD, 8), number, "不服")
                        .refused())
                .contains(Refusal.NOT_YOURS);
        assertThat(appealing.appeal(HEAD, number, " ").refused()).contains(Refusal.REASON_PLEASE);
        assertThat(appealing.appeal(HEAD, number, "设备已到").refused()).isEmpty();
        assertThat(appealing.appeal(HEAD, number, "再说一次").refused()).contains(Refusal.NOT_NOW);

        propose(4, completed(5, 4, 400));
        sign(4);
        assertThat(only(3).status()).isEqualTo(ProposalStatus.CLEARED);
        assertThat(appealing.decide(ONE, number, true, "已核").refused()).contains(Refusal.NOT_NOW);
        assertThat(ledger.byUnit(year).get(7L)).isEqualByComparingTo("0");
    }

    @Test
    void theOfficeMayDisagreeWithItself() {
        propose(3, completed(5, 3, 250));
        sign(3);
        String number = only(3).number();
        appealing.appeal(HEAD, number, "设备已到");
        appealing.decide(ONE, number, true, "凭证已核");
        assertThat(appealing.decide(TWO, number, false, "凭证不全").done().status()).isEqualTo(ProposalStatus.APPEALED);
        assertThat(appealing.decide(ONE, number, false, "").done().status()).isEqualTo(ProposalStatus.UPHELD);
        assertThat(ledger.byUnit(year).get(7L)).isEqualByComparingTo("-0.5");
    }

    @Test
    void othersPointsNeedAReasonAndAreNeverAReward() {
        propose(3, completed(5, 3, 250));
        String number = only(3).number();
        assertThat(editing.grade(ONE, number, BigDecimal.ONE, "").refused()).contains(Refusal.REASON_PLEASE);
        assertThat(editing.grade(ONE, number, new BigDecimal("0.555"), "三位").refused())
                .contains(Refusal.POINTS_WRONG);
        assertThat(editing.grade(HEAD, number, BigDecimal.ONE, "无权").refused()).contains(Refusal.NOT_YOURS);
        assertThat(editing.grade(ONE, number, new BigDecimal("2"), "情节重")
                        .done()
                        .matter()
                        .points())
                .isEqualByComparingTo("-2");
        assertThat(editing.grade(ONE, "2026-13-01", BigDecimal.ONE, "x").refused())
                .contains(Refusal.NOT_FOUND);
    }
}
