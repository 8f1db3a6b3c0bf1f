package cn.dingban.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quarters and the one that is to be filed. */
class QuarterTests {

    @ParameterizedTest
    @CsvSource({
        "2026-10-08, 2026, 3, 2026-07-01, 2026-09-30",
        "2027-01-04, 2026, 4, 2026-10-01, 2026-12-31",
        "2026-11-22, 2026, 4, 2026-10-01, 2026-12-31",
        "2026-03-31, 2026, 1, 2026-01-01, 2026-03-31"
    })
    void filesTheOneThatIsOverOrRunning(LocalDate day, int year, int number, LocalDate from, LocalDate until) {
        Quarter quarter = Quarter.toBeFiled(day);
        assertThat(quarter).isEqualTo(new Quarter(year, number));
        assertThat(quarter.from()).isEqualTo(from);
        assertThat(quarter.until()).isEqualTo(until);
    }
}
