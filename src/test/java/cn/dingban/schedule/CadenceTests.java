package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.schedule.When.Every;
import cn.dingban.schedule.When.IfNotWorking;
import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CadenceTests {

    private static final Cadence REMINDER = monthly("09:10", IfNotWorking.NEXT, "2", "4", "report-due");

    @Test
    @DisplayName("2026年10月:2日、4日、截止日都顺延到8日,只提醒一次")
    void firesOnceWhereDaysCoincide() {
        assertThat(inMonth(REMINDER, 2026, 10)).containsExactly("2026-10-08T09:10");
    }

    @Test
    void firesOnceAfterTheMayHoliday() {
        assertThat(inMonth(REMINDER, 2026, 5)).containsExactly("2026-05-06T09:10");
    }

    @Test
    void keepsDaysApartInAnOrdinaryMonth() {
        assertThat(inMonth(REMINDER, 2026, 12))
                .containsExactly("2026-12-02T09:10", "2026-12-04T09:10", "2026-12-07T09:10");
    }

    @Test
    @DisplayName("逾期提示在截止日后第1、第3个工作日")
    void countsWorkingDaysFromAnAnchor() {
        Cadence overdue = monthly("09:20", IfNotWorking.NEXT, "report-due+1", "report-due+3", "report-due-2");
        assertThat(inMonth(overdue, 2026, 12))
                .containsExactly("2026-12-03T09:20", "2026-12-08T09:20", "2026-12-10T09:20");
        assertThat(inMonth(overdue, 2026, 9))
                .as("28 September counts for October's due day")
                .containsExactly("2026-09-03T09:20", "2026-09-08T09:20", "2026-09-10T09:20", "2026-09-29T09:20");
    }

    @Test
    void findsTheFirstWorkingDayOfTheMonth() {
        Cadence start = monthly("09:40", IfNotWorking.NEXT, "workday 1");
        assertThat(inMonth(start, 2026, 5)).containsExactly("2026-05-06T09:40");
        assertThat(inMonth(start, 2026, 10)).containsExactly("2026-10-08T09:40");
        assertThat(inMonth(start, 2026, 12)).containsExactly("2026-12-01T09:40");
    }

    @Test
    void hasNoTwentySecondWorkingDayInFebruary() {
        assertThat(inMonth(monthly("09:40", IfNotWorking.NEXT, "workday 22"), 2026, 2))
                .isEmpty();
    }

    @Test
    void movesSkipsOrKeepsDaysOff() {
        assertThat(inMonth(monthly("08:00", IfNotWorking.PREVIOUS, "last"), 2026, 5))
                .containsExactly("2026-05-29T08:00");
        assertThat(inMonth(monthly("08:00", IfNotWorking.PREVIOUS, "1"), 2026, 4))
                .as("1 May moves into April")
                .containsExactly("2026-04-01T08:00", "2026-04-30T08:00");
        assertThat(inMonth(monthly("08:00", IfNotWorking.SKIP, "5"), 2026, 9)).isEmpty();
        assertThat(inMonth(monthly("08:00", IfNotWorking.AS_IS, "5"), 2026, 9)).containsExactly("2026-09-05T08:00");
    }

    @Test
    void firesWeeklyAndDaily() {
        When fridays = new When(Every.WEEK, List.of(), List.of("friday"), "16:00", IfNotWorking.NEXT, null);
        assertThat(inMonth(cadence(fridays), 2026, 10))
                .containsExactly(
                        "2026-10-08T16:00",
                        "2026-10-09T16:00",
                        "2026-10-16T16:00",
                        "2026-10-23T16:00",
                        "2026-10-30T16:00");
        When workdays = new When(Every.DAY, List.of(), List.of(), "08:30", IfNotWorking.SKIP, null);
        assertThat(inMonth(cadence(workdays), 2026, 10)).hasSize(18).contains("2026-10-10T08:30");
    }

    @Test
    void obeysCronInTheOfficesZone() {
        Cadence cron = cadence(cron("0 30 8 1 * *"));
        assertThat(inMonth(cron, 2027, 3)).containsExactly("2027-03-01T08:30");
    }

    @Test
    void excludesTheInstantItself() {
        Instant firing = at("2026-12-02T09:10");
        assertThat(REMINDER.nextAfter(firing.minusMillis(1))).contains(firing);
        assertThat(REMINDER.nextAfter(firing)).contains(at("2026-12-04T09:10"));
    }

    @Test
    @DisplayName("没有2027年日历:不排、不猜,只报缺")
    void doesNotGuessAYearWithoutCalendar() {
        assertThat(REMINDER.nextAfter(at("2026-12-07T09:10"))).isEmpty();
        assertThat(REMINDER.missingYears(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 15)))
                .containsExactly(2027);
        assertThat(REMINDER.missingYears(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void refusesWhatItCannotKeep() {
        assertThatThrownBy(() -> monthly("09:10", IfNotWorking.NEXT, "31")).hasMessageContaining("field on: '31'");
        assertThatThrownBy(() -> monthly("09:10", IfNotWorking.NEXT, "payday+1"))
                .hasMessageContaining("anchor payday")
                .hasMessageContaining("[report-due]");
        assertThatThrownBy(() -> monthly("25:10", IfNotWorking.NEXT, "2")).hasMessageContaining("field at");
        assertThatThrownBy(() -> monthly("09:10", IfNotWorking.NEXT)).hasMessageContaining("field on");
        assertThatThrownBy(() -> cadence(cron("whenever"))).hasMessageContaining("field cron");
    }

    private static Cadence monthly(String at, IfNotWorking ifNotWorking, String... on) {
        return cadence(new When(Every.MONTH, List.of(on), List.of(), at, ifNotWorking, null));
    }

    private static When cron(String expression) {
        return new When(null, List.of(), List.of(), null, IfNotWorking.AS_IS, expression);
    }

    private static Cadence cadence(When when) {
        return new Cadence(when, Calendars.OF_2026, Calendars.ANCHORS);
    }

    private static List<String> inMonth(Cadence cadence, int year, int month) {
        LocalDateTime first = LocalDateTime.of(year, month, 1, 0, 0);
        return cadence
                .between(
                        first.atZone(OfficeClock.ZONE).toInstant().minusMillis(1),
                        first.plusMonths(1).atZone(OfficeClock.ZONE).toInstant().minusMillis(1))
                .stream()
                .map(instant ->
                        LocalDateTime.ofInstant(instant, OfficeClock.ZONE).toString())
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
    }
}
