package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;

class WordingTests {

    private final Wording wording = new Wording();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0        | 0 万元",
                "320.5    | 320.5 万元",
                "99999.99 | 99,999.99 万元",
                "100000   | 100,000 万元（10 亿元）",
                "229500   | 229,500 万元（22.95 亿元）",
                "-100000  | -100,000 万元（-10 亿元）"
            })
    void moneyIsInWanAndLargeSumsAlsoInYi(String amount, String written) {
        assertThat(wording.money(Wan.of(amount.strip()))).isEqualTo(written);
    }

    @Test
    void noAmountIsADash() {
        assertThat(wording.money(null)).isEqualTo("—");
    }

    @Test
    void datesHaveTheirWeekday() {
        assertThat(wording.day(LocalDate.of(2026, 12, 7))).isEqualTo("12月7日（周一）");
        assertThat(wording.shortDay(LocalDate.of(2026, 12, 7))).isEqualTo("12月7日");
    }

    @Test
    void momentsAreInTheOfficesZone() {
        assertThat(wording.moment(Instant.parse("2026-12-06T17:05:00Z"))).isEqualTo("12月7日 01:05");
    }

    @Test
    void monthsAreWrittenWithoutTheirYear() {
        assertThat(wording.month(ReportingPeriod.of(2026, 11))).isEqualTo("11月");
    }

    @Test
    void numbersInPhrasesAreNotGrouped() {
        assertThat(wording.phrase("delivery.month", "1234")).isEqualTo("1234月");
    }

    @Test
    void aPhraseThatIsMissingIsAFault() {
        assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> wording.phrase("delivery.nonsense"));
    }
}
