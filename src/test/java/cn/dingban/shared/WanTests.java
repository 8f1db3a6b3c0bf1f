package cn.dingban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WanTests {

    @ParameterizedTest
    @CsvSource({"1.2, 12000", "0.05, 500", "22.95, 229500", "0.00001234, 0.12"})
    void oneYiIsTenThousandWan(BigDecimal yi, BigDecimal wan) {
        assertThat(Wan.ofYi(yi)).isEqualTo(new Wan(wan));
    }

    @ParameterizedTest
    @CsvSource({"3200000, 320", "50, 0.01", "49, 0", "-50, -0.01"})
    void yuanAreRoundedToTwoDecimalsOfWan(BigDecimal yuan, BigDecimal wan) {
        assertThat(Wan.ofYuan(yuan)).isEqualTo(new Wan(wan));
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(Wan.of("0.125").amount()).isEqualByComparingTo("0.13");
        assertThat(Wan.of("-0.125").amount()).isEqualByComparingTo("-0.13");
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(Wan.of("12.5")).isEqualTo(Wan.of("12.500")).hasSameHashCodeAs(Wan.of("12.50"));
        assertThat(Wan.of(3)).isEqualTo(Wan.of("3"));
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Wan.of("0.1").plus(Wan.of("0.2"))).isEqualTo(Wan.of("0.3"));
        assertThat(Wan.of("0.3").minus(Wan.of("0.4")).isNegative()).isTrue();
        assertThat(Wan.of("0.004").isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12290, 20000, 61.5", "4320, 6000, 72.0", "1, 3, 33.3", "-5, 100, -5.0", "12500, 10000, 125.0"})
    void percentagesHaveOneDecimal(Wan part, Wan whole, String percent) {
        assertThat(part.percentOf(whole).toPlainString()).isEqualTo(percent);
    }

    @Test
    void nothingIsNoPercentageOfZero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Wan.of(1).percentOf(Wan.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"3240, '3,240'", "12.50, 12.5", "0, 0", "1234567.89, '1,234,567.89'", "-42, -42", "0.1, 0.1"})
    void isWrittenWithSeparatorsAndWithoutNeedlessDecimals(String amount, String written) {
        assertThat(Wan.of(amount)).hasToString(written);
    }

    @Test
    void comparesByAmount() {
        assertThat(Wan.of(9)).isLessThan(Wan.of(10));
        assertThat(Wan.of("9.00")).isEqualByComparingTo(Wan.of(9));
    }
}
