package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = Calendars.OF_2026;

    @ParameterizedTest(name = "{0}")
    @DisplayName("次月5日遇休:四种规则、2026年十二个月")
    @CsvSource({
        // due, working days 1st-5th, next working day, previous working day, 2nd working day after
        "2026-01-05, 2, 2026-01-05, 2026-01-05, 2026-01-05",
        "2026-02-05, 4, 2026-02-05, 2026-02-05, 2026-02-05",
        "2026-03-05, 4, 2026-03-05, 2026-03-05, 2026-03-05",
        "2026-04-05, 3, 2026-04-07, 2026-04-03, 2026-04-08",
        "2026-05-05, 0, 2026-05-06, 2026-04-30, 2026-05-07",
        "2026-06-05, 5, 2026-06-05, 2026-06-05, 2026-06-05",
        "2026-07-05, 3, 2026-07-06, 2026-07-03, 2026-07-07",
        "2026-08-05, 3, 2026-08-05, 2026-08-05, 2026-08-05",
        "2026-09-05, 4, 2026-09-07, 2026-09-04, 2026-09-08",
        "2026-10-05, 0, 2026-10-08, 2026-09-30, 2026-10-09",
        "2026-11-05, 4, 2026-11-05, 2026-11-05, 2026-11-05",
        "2026-12-05, 4, 2026-12-07, 2026-12-04, 2026-12-08"
    })
    void movesTheDueDay(LocalDate due, long workedBefore, LocalDate next, LocalDate previous, LocalDate second) {
        long worked = due.withDayOfMonth(1)
                .datesUntil(due.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        assertThat(worked).isEqualTo(workedBefore);
        assertThat(calendar.adjust(due, DayRule.AS_IS)).isEqualTo(due);
        assertThat(calendar.adjust(due, DayRule.NEXT_WORKING_DAY)).isEqualTo(next);
        assertThat(calendar.adjust(due, DayRule.PREVIOUS_WORKING_DAY)).isEqualTo(previous);
        assertThat(calendar.adjust(due, DayRule.nthWorkingDayAfter(2))).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void countsShiftedWorkingDays(LocalDate weekend) {
        assertThat(weekend.getDayOfWeek().getValue()).isGreaterThan(5);
        assertThat(calendar.isWorkingDay(weekend)).isTrue();
    }

    @Test
    void knowsHowManyDaysTheYearIsWorked() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        long worked = newYear.datesUntil(newYear.plusYears(1))
                .filter(calendar::isWorkingDay)
                .count();
        // 261 weekdays, less 19 that are holidays, plus 6 shifted weekends
        assertThat(newYear.until(newYear.plusYears(1), ChronoUnit.DAYS)).isEqualTo(365);
        assertThat(worked).isEqualTo(248);
    }

    @Test
    void countsWorkingDaysInBothDirections() {
        LocalDate beforeSpringFestival = LocalDate.of(2026, 2, 13);
        assertThat(calendar.plusWorkingDays(beforeSpringFestival, 1)).isEqualTo("2026-02-14");
        assertThat(calendar.plusWorkingDays(beforeSpringFestival, 2)).isEqualTo("2026-02-24");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 24), -2)).isEqualTo("2026-02-13");
        assertThat(calendar.plusWorkingDays(beforeSpringFestival, 0)).isEqualTo(beforeSpringFestival);
    }

    @Test
    void refusesAYearItDoesNotKnow() {
        assertThat(calendar.covers(2027)).isFalse();
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 5)))
                .isInstanceOfSatisfying(
                        MissingCalendarYear.class,
                        missing -> assertThat(missing.year()).isEqualTo(2027))
                .hasMessageContaining("bot-config/calendar/2027.yml");
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 2))
                .isInstanceOf(MissingCalendarYear.class);
        assertThat(calendar.tryAdjust(LocalDate.of(2027, 1, 5), DayRule.NEXT_WORKING_DAY))
                .isEmpty();
        assertThat(calendar.tryPlusWorkingDays(LocalDate.of(2026, 12, 30), 1)).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void needsNoCalendarForADayLeftAsItIs() {
        LocalDate due = LocalDate.of(2027, 1, 5);
        assertThat(calendar.adjust(due, DayRule.AS_IS)).isEqualTo(due);
    }
}
