package cn.dingban.schedule;

import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ClockConfiguration.class);

    /** Whether the clock may be set forward in this installation. */
    record TravelPermit(boolean granted) {}

    @Bean
    TravelPermit travelPermit(
            TimeTravelSettings settings,
            @Value("${dingban.dingtalk.client-id:}") String clientId,
            @Value("${dingban.dingtalk.api-url:https://api.dingtalk.com}") String apiUrl) {
        return new TravelPermit(settings.enabledWith(clientId, apiUrl));
    }

    /**
     * The clock goes on where it was: ahead by what was stored or configured, whichever is later; never behind the machine's.
     *
     * @param machine only tests provide one, so that they do not depend on the year in which they run
     */
    @Bean
    @DependsOnDatabaseInitialization
    OfficeClock officeClock(
            TravelPermit permit,
            TimeTravelSettings settings,
            ClockStore store,
            @Qualifier("machineClock") ObjectProvider<Clock> machine) {
        OfficeClock clock = new OfficeClock(machine.getIfAvailable(Clock::systemUTC), Duration.ZERO);
        Optional<Duration> stored = store.ahead();
        if (!permit.granted()) {
            stored.filter(ahead -> !ahead.isZero())
                    .ifPresent(ahead -> log.warn(
                            "Time travel is off: the clock shows the machine's time; the stored lead of {} is ignored",
                            ahead));
            settings.startInstant()
                    .ifPresent(start -> log.warn("Time travel is off: dingban.time-travel.start is ignored"));
            return clock;
        }
        stored.ifPresent(ahead -> clock.advanceTo(clock.instant().plus(ahead)));
        settings.startInstant().ifPresent(clock::advanceTo);
        if (!clock.ahead().isZero()) {
            store.keep(clock.ahead());
            log.info("Time travel: the office's clock shows {}", clock.instant().atZone(OfficeClock.ZONE));
        }
        return clock;
    }

    @Bean
    WorkingCalendar workingCalendar(KnownCalendars known) {
        return new WorkingCalendar(known::days);
    }
}
