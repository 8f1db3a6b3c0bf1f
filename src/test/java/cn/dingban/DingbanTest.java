package cn.dingban;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The whole application with its sandbox and the sample office, in an own database, on a Sunday in November 2026. One configuration for all
 * tests that need no other, so that it starts once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "dingban.api-token=" + DingbanTest.TOKEN,
            "dingban.area-tokens=莲都区=" + DingbanTest.AREA_TOKEN,
            "dingban.time-travel.start=" + DingbanTest.START,
            // DingTalk's pace is one of real seconds: weeks that pass in seconds go without it, where a test is not
            // about it.
            "dingban.dingtalk.calls.per-second=0",
            "dingban.sandbox.api-calls-per-second=0",
        })
@Import(DingbanTest.MachineOfNovember2026.class)
public @interface DingbanTest {

    /** Opens the API in tests. */
    String TOKEN = "token-for-tests";

    /** Opens what 莲都区 may read of the API. */
    String AREA_TOKEN = "token-of-an-area-2026";

    /** Where the office's clock stands when the tests begin. */
    String START = "2026-11-22T09:00:00+08:00";

    /** The office's clock is never behind the machine's: whenever the tests run, the machine believes that it is November 2026, or what {@code test.machine-time} says. */
    @TestConfiguration(proxyBeanMethods = false)
    class MachineOfNovember2026 {

        @Bean(defaultCandidate = false)
        Clock machineClock(@Value("${test.machine-time:2026-11-22T00:00:00Z}") Instant begin) {
            Clock real = Clock.systemUTC();
            return Clock.offset(real, Duration.between(real.instant(), begin));
        }
    }
}
