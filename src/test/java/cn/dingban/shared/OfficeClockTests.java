package cn.dingban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OfficeClockTests {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    private final Machine machine = new Machine();
    private final OfficeClock clock = new OfficeClock(machine, Duration.ZERO);

    @Test
    void showsTheMachinesTimeInTheOfficesZone() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void theOfficesDayBeginsEightHoursBeforeGreenwichs() {
        machine.now = Instant.parse("2026-11-30T16:00:00Z");

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void isSetForwardAndTicksOnFromThere() {
        clock.advanceTo(START.plus(Duration.ofDays(3)));
        machine.now = START.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(3)).plusSeconds(5));
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void neverGoesBack() {
        clock.advanceTo(START.plus(Duration.ofDays(3)));
        clock.advanceTo(START.plus(Duration.ofDays(2)));
        clock.advanceTo(START.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void goesOnAheadOfTheMachineAfterARestart() {
        assertThat(new OfficeClock(machine, Duration.ofHours(2)).instant()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void inAnotherZoneItIsTheSameClock() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.advanceTo(START.plus(Duration.ofDays(1)));

        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    }

    /** A machine whose time the test sets. */
    private static final class Machine extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
