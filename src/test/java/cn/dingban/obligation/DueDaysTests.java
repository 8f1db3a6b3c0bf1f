package cn.dingban.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.ReportingPeriod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDaysTests {

    private static final String KIND = "monthly-report";
    private static final String RULE = """
            obligations:
              - kind: monthly-report
                name: 月度进展
                article: 第2条
                due-day: 5
                if-not-working: %s
            """;
    private static final String CALENDAR_2027 = """
            year: 2027
            source: 试验用
            holidays:
              - { name: 元旦, from: 2027-01-01, to: 2027-01-05 }
            shifted-working-days: []
            """;

    @TempDir
    private Path folder;

    private final DueDays shipped = dueDays(ShippedRuleBook.open());

    private static DueDays dueDays(RuleBook book) {
        return new DueDays(book, WorkingCalendar.read(book), (kind, period) -> Optional.empty());
    }

    private DueDays withRule(String rule) {
        return dueDays(ShippedRuleBook.with(folder, Map.of("mechanism/obligations.yml", RULE.formatted(rule))));
    }

    @ParameterizedTest(name = "{0}月的月报")
    @CsvSource({
        "2025-12, 2026-01-05",
        "2026-01, 2026-02-05",
        "2026-02, 2026-03-05",
        "2026-03, 2026-04-07",
        "2026-04, 2026-05-06",
        "2026-05, 2026-06-05",
        "2026-06, 2026-07-06",
        "2026-07, 2026-08-05",
        "2026-08, 2026-09-07",
        "2026-09, 2026-10-08",
        "2026-10, 2026-11-05",
        "2026-11, 2026-12-07",
    })
    @DisplayName("次月5日前报送，遇休顺延（2026年）")
    void theFifthMovesToTheNextWorkingDay(String period, LocalDate due) {
        assertThat(shipped.of(KIND, ReportingPeriod.parse(period))).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, previous-working-day, 2026-04-03",
        "2026-04, previous-working-day, 2026-04-30",
        "2026-09, previous-working-day, 2026-09-30",
        "2026-11, previous-working-day, 2026-12-04",
        "2026-11, as-is, 2026-12-05",
        "2026-11, 2nd-working-day-after, 2026-12-08",
        "2026-10, 2nd-working-day-after, 2026-11-05",
    })
    void eachRuleHasItsDay(String period, String rule, LocalDate due) {
        assertThat(withRule(rule).of(KIND, ReportingPeriod.parse(period))).contains(due);
    }

    @Test
    void aPersonsExceptionCountsForItsMonthOnly() {
        DueDays days = withRule("next-working-day\n    exceptions:\n      \"2026-09\": 2026-10-09");

        assertThat(days.of(KIND, ReportingPeriod.of(2026, 9))).contains(LocalDate.of(2026, 10, 9));
        assertThat(days.of(KIND, ReportingPeriod.of(2026, 10))).contains(LocalDate.of(2026, 11, 5));
    }

    @Test
    void withoutACalendarThereIsNoDueDay() {
        assertThat(shipped.of(KIND, ReportingPeriod.of(2026, 12))).isEmpty();
        assertThat(shipped.movedFrom(KIND, ReportingPeriod.of(2026, 12))).isEmpty();
    }

    @Test
    void theCalendarOfTheNextYearBringsTheDueDay() {
        DueDays days = dueDays(ShippedRuleBook.with(folder, Map.of("calendar/2027.yml", CALENDAR_2027)));

        assertThat(days.of(KIND, ReportingPeriod.of(2026, 12))).contains(LocalDate.of(2027, 1, 6));
    }

    @Test
    void sayWhenTheDayWasMovedAndFromWhich() {
        assertThat(shipped.movedFrom(KIND, ReportingPeriod.of(2026, 11))).contains(LocalDate.of(2026, 12, 5));
        assertThat(shipped.movedFrom(KIND, ReportingPeriod.of(2026, 10))).isEmpty();
        assertThat(withRule("as-is").movedFrom(KIND, ReportingPeriod.of(2026, 11)))
                .isEmpty();
    }

    @Test
    void whatAPersonSetWasNotMoved() {
        DueDays days = withRule("next-working-day\n    exceptions:\n      \"2026-10\": 2026-11-09");

        assertThat(days.movedFrom(KIND, ReportingPeriod.of(2026, 10))).isEmpty();
    }

    @Test
    void aKindThatTheRuleBookLacksIsAFault() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> shipped.of("quarterly-filing", ReportingPeriod.of(2026, 3)))
                .withMessageContaining("quarterly-filing");
    }
}
