package cn.dingban.project;

import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** The register and what it stands on, with a clock that tests may set and an ear for its events. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"cn.dingban.organisation", "cn.dingban.audit"},
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
@Import({KnownPlans.class, StoredRegister.class, StoringPlans.class, ImportingPlans.class})
class RegisterSlice {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    PlanEars ears(ProjectRegister register) {
        return new PlanEars(register);
    }

    /** Stands still at the day that a test sets. */
    static class SettableClock extends Clock {

        private Instant now = Instant.EPOCH;

        void set(LocalDate day) {
            now = day.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return OfficeClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Remembers events, and how many projects the register showed while they were told. */
    static class PlanEars {

        private final ProjectRegister register;
        private final List<PlanImported> heard = new ArrayList<>();
        private int plannedThen;

        PlanEars(ProjectRegister register) {
            this.register = register;
        }

        @EventListener
        void on(PlanImported event) {
            heard.add(event);
            plannedThen = register.planned(ReportingPeriod.of(event.year(), 12)).size();
        }

        List<PlanImported> heard() {
            return heard;
        }

        int plannedThen() {
            return plannedThen;
        }
    }
}
