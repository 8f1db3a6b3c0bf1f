package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarYearTests {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void mayBeginInTheDecemberBefore() {
        CalendarYear notice = year(NEW_YEARS_EVE, NEW_YEAR, List.of());
        assertThat(read("calendar/2027.yml", notice).daysOff()).containsExactlyInAnyOrder(NEW_YEARS_EVE, NEW_YEAR);
        WorkingCalendar both = new WorkingCalendar(List.of(year2026(), notice));
        assertThat(both.isWorkingDay(NEW_YEARS_EVE)).isFalse();
        assertThat(both.plusWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo("2027-01-04");
    }

    @Test
    void refusesAnotherYearsFileAndContradictions() {
        CalendarYear notice = year(NEW_YEAR, NEW_YEAR, List.of());
        assertFault("calendar/2028.yml", notice, "the year must agree");
        assertFault("calendar/2027.yml", year(NEW_YEAR, NEW_YEARS_EVE, List.of()), "before it begins");
        assertFault(
                "calendar/2027.yml", year(NEW_YEAR, NEW_YEAR.plusYears(1), List.of()), "2028-01-01 does not belong");
        assertFault("calendar/2027.yml", year(NEW_YEAR, NEW_YEAR, List.of(NEW_YEAR)), "also a holiday");
    }

    private static void assertFault(String file, CalendarYear content, String message) {
        assertThatThrownBy(() -> read(file, content))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining(file)
                .hasMessageContaining(message);
    }

    private static CalendarYear read(String file, CalendarYear content) {
        RuleBook ruleBook = mock(RuleBook.class);
        when(ruleBook.read(file, CalendarYear.class)).thenReturn(content);
        return CalendarYear.read(ruleBook, file);
    }

    private static CalendarYear year(LocalDate from, LocalDate to, List<LocalDate> shifted) {
        return new CalendarYear(2027, "示例", List.of(new CalendarYear.Holiday("元旦", from, to)), shifted);
    }

    private static CalendarYear year2026() {
        return new CalendarYear(2026, "示例", List.of(), List.of());
    }
}
