package cn.dingban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class ReportingPeriodTests {

    @Test
    void whatIsReportedAboutInJanuaryIsDecember() {
        assertThat(ReportingPeriod.before(LocalDate.of(2027, 1, 5))).isEqualTo(ReportingPeriod.of(2026, 12));
        assertThat(ReportingPeriod.before(LocalDate.of(2026, 3, 31))).isEqualTo(ReportingPeriod.of(2026, 2));
    }

    @Test
    void aDateLiesInItsMonth() {
        assertThat(ReportingPeriod.containing(LocalDate.of(2026, 2, 28))).isEqualTo(ReportingPeriod.of(2026, 2));
    }

    @Test
    void monthsFollowEachOtherAcrossTheYear() {
        ReportingPeriod december = ReportingPeriod.of(2026, 12);

        assertThat(december.next()).isEqualTo(ReportingPeriod.of(2027, 1));
        assertThat(december.next().previous()).isEqualTo(december);
        assertThat(december).isLessThan(december.next()).isGreaterThan(december.previous());
    }

    @Test
    void isReadAsItIsWritten() {
        ReportingPeriod march = ReportingPeriod.parse("2026-03");

        assertThat(march).hasToString("2026-03");
        assertThat(march.year()).isEqualTo(2026);
        assertThat(march.monthNumber()).isEqualTo(3);
    }

    @Test
    void anythingElseIsNoPeriod() {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> ReportingPeriod.parse("2026-3"));
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> ReportingPeriod.parse("2026-13"));
    }
}
