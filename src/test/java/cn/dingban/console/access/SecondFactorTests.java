package cn.dingban.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTests {

    /** The secret of the test vectors in RFC 6238, appendix B. */
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final SecondFactor factor = new SecondFactor();

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(factor.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(factor.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void takesTheCodeBeforeAndTheOneAfterForClocksAreNeverRight() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        assertThat(factor.step(SECRET, factor.code(SECRET, now.minusSeconds(30)), now, 0))
                .isPresent();
        assertThat(factor.step(SECRET, factor.code(SECRET, now.plusSeconds(30)), now, 0))
                .isPresent();
        assertThat(factor.step(SECRET, factor.code(SECRET, now.plusSeconds(90)), now, 0))
                .isEmpty();
    }

    @Test
    void takesNoCodeTwiceAndNoneThatIsNone() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        assertThat(factor.step(SECRET, "050471", now, step)).isEmpty();
        for (String wrong : new String[] {"", "50471", "０５０４７１", "abcdef", "0504710"}) {
            assertThat(factor.step(SECRET, wrong, now, 0)).as(wrong).isEmpty();
        }
    }

    @Test
    void saysWhatAnAuthenticatorReads() {
        String secret = factor.newSecret();
        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(factor.newSecret());
        assertThat(factor.address("admin", secret))
                .isEqualTo("otpauth://totp/Dingban:admin?secret=" + secret + "&issuer=Dingban");
    }
}
