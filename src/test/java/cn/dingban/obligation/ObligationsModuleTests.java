package cn.dingban.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.SettableClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:obligation;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(ObligationsModuleTests.Slice.class)
class ObligationsModuleTests {

    private static final String KIND = "monthly-report";
    private static final ObligationKey DECEMBER = owed(12);
    private static final ObligationKey NOVEMBER = owed(11);
    private static final ObligationKey OCTOBER = owed(10);

    @Autowired
    private Obligations obligations;

    @Autowired
    private StoredObligations stored;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @TestConfiguration(proxyBeanMethods = false)
    @Import({Obligations.class, DueDays.class})
    static class Slice {

        @Bean
        SettableClock clock() {
            return new SettableClock("2026-11-22T09:00");
        }

        @Bean
        RuleBook ruleBook() {
            return ShippedRuleBook.open();
        }

        @Bean
        WorkingCalendar calendar(RuleBook book) {
            return WorkingCalendar.read(book);
        }
    }

    @BeforeEach
    void owesNothing() {
        stored.deleteAll();
        clock.set("2026-11-22T09:00");
    }

    private static ObligationKey owed(int month) {
        return new ObligationKey(KIND, 7, ReportingPeriod.of(2026, month));
    }

    private void openTheYear() {
        for (int month = 1; month <= 12; month++) {
            obligations.open(owed(month), "235国道", 3);
        }
    }

    private @Nullable ObligationStatus status(ObligationKey key) {
        return obligations.find(key).map(ObligationView::status).orElse(null);
    }

    @Test
    @DisplayName("年中导入计划：已过报送期的月份不追报，当期起照常报送")
    void aPlanThatComesInMidYearChasesOnlyWhatIsNotYetOverdue() {
        openTheYear();

        assertThat(obligations.list(null, ObligationStatus.NOT_CHASED))
                .extracting(view -> view.period().monthNumber())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(obligations.owedBy(3))
                .extracting(view -> view.period().monthNumber())
                .containsExactly(11, 12);
        assertThat(obligations.find(NOVEMBER).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(obligations.find(NOVEMBER).orElseThrow().article()).isEqualTo("第2条");
    }

    @Test
    void whatIsOnlyNotedIsNeverChased() {
        obligations.note(NOVEMBER, "235国道", 3);

        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.NOT_CHASED);
        assertThat(obligations.find(NOVEMBER).orElseThrow().subjectName()).isEqualTo("235国道");
        obligations.awaitReview(NOVEMBER);
        obligations.reopen(NOVEMBER);
        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.NOT_CHASED);
    }

    @Test
    void onItsDueDayAnObligationIsStillOwed() {
        clock.set("2026-11-05T23:59");
        obligations.open(OCTOBER, "235国道", 3);

        assertThat(status(OCTOBER)).isEqualTo(ObligationStatus.OPEN);
        ObligationView october = obligations.find(OCTOBER).orElseThrow();
        assertThat(october.isOverdue(LocalDate.of(2026, 11, 5))).isFalse();
        assertThat(october.isOverdue(LocalDate.of(2026, 11, 6))).isTrue();
    }

    @Test
    void openingAgainChangesNothingButNameAndUnit() {
        openTheYear();
        obligations.awaitReview(NOVEMBER);
        obligations.open(NOVEMBER, "235国道改建", 4);
        obligations.open(OCTOBER, "235国道改建", 4);

        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.AWAITING_REVIEW);
        assertThat(status(OCTOBER)).isEqualTo(ObligationStatus.NOT_CHASED);
        assertThat(obligations.find(NOVEMBER).orElseThrow().subjectName()).isEqualTo("235国道改建");
        assertThat(obligations.find(OCTOBER).orElseThrow().unitId()).isEqualTo(3);
        assertThat(obligations.about(KIND, 7)).hasSize(12);
    }

    @Test
    void isDoneAcceptedAndOwedAgainWhenSentBack() {
        openTheYear();

        obligations.awaitReview(NOVEMBER);
        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.AWAITING_REVIEW);
        obligations.reopen(NOVEMBER);
        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.OPEN);
        obligations.awaitReview(NOVEMBER);
        obligations.fulfil(NOVEMBER);
        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void anEarlyMonthThatIsReportedAndTakenBackIsStillNotChased() {
        openTheYear();
        obligations.awaitReview(OCTOBER);
        obligations.reopen(OCTOBER);

        assertThat(status(OCTOBER)).isEqualTo(ObligationStatus.NOT_CHASED);
    }

    @Test
    void whatIsWithdrawnFromThePlanIsWaivedUnlessDone() {
        openTheYear();
        obligations.awaitReview(NOVEMBER);
        obligations.waive(NOVEMBER);
        obligations.waive(DECEMBER);

        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.AWAITING_REVIEW);
        assertThat(status(DECEMBER)).isEqualTo(ObligationStatus.WAIVED);
    }

    @Test
    void whatComesBackIntoThePlanIsOwedAgain() {
        openTheYear();
        obligations.waive(DECEMBER);
        obligations.open(DECEMBER, "235国道", 3);

        assertThat(status(DECEMBER)).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void whatFellDueWhileOutOfThePlanStaysWaived() {
        openTheYear();
        obligations.waive(NOVEMBER);
        clock.set("2026-12-20T09:00");
        obligations.open(NOVEMBER, "235国道", 3);

        assertThat(status(NOVEMBER)).isEqualTo(ObligationStatus.WAIVED);
    }

    @Test
    @DisplayName("缺下一年工作日历：不猜截止日，日历补上后再定")
    void aDueDayWaitsForTheCalendarOfItsYear(@TempDir Path folder) {
        openTheYear();
        assertThat(obligations.find(DECEMBER).orElseThrow().dueOn()).isNull();
        obligations.settleDueDays();
        assertThat(obligations.find(DECEMBER).orElseThrow().dueOn()).isNull();

        RuleBook later = ShippedRuleBook.with(
                folder,
                Map.of(
                        "calendar/2027.yml",
                        "year: 2027\nsource: 试验用\nholidays:\n  - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }\n"
                                + "shifted-working-days: []\n"));
        Obligations afterARestart = new Obligations(
                stored, new DueDays(later, WorkingCalendar.read(later), (kind, period) -> Optional.empty()), clock);
        transaction.executeWithoutResult(status -> afterARestart.settleDueDays());

        assertThat(obligations.find(DECEMBER).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(obligations.find(NOVEMBER).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void anUnknownDueDayIsNeverOverdue() {
        openTheYear();

        assertThat(obligations.find(DECEMBER).orElseThrow().isOverdue(LocalDate.of(2027, 6, 1)))
                .isFalse();
    }

    @Test
    void listsByMonthAndByStatus() {
        openTheYear();
        obligations.fulfil(NOVEMBER);

        assertThat(obligations.list(ReportingPeriod.of(2026, 11), null)).hasSize(1);
        assertThat(obligations.list(ReportingPeriod.of(2026, 11), ObligationStatus.OPEN))
                .isEmpty();
        assertThat(obligations.list(null, ObligationStatus.OPEN)).hasSize(1);
        assertThat(obligations.list(null, null)).hasSize(12);
        assertThat(obligations.of(KIND, ReportingPeriod.of(2026, 11)))
                .isEqualTo(List.of(obligations.find(NOVEMBER).orElseThrow()));
    }
}
