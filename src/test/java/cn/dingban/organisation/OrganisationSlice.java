package cn.dingban.organisation;

import cn.dingban.shared.DirectoryPublished;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/** The organisation and the trail, with an ear for its events. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"cn.dingban.organisation", "cn.dingban.audit"},
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
class OrganisationSlice {

    @Bean
    OfficeClock clock() {
        return new OfficeClock(Clock.systemUTC(), Duration.ZERO);
    }

    @Bean
    OrganisationEars ears(Organisation organisation) {
        return new OrganisationEars(organisation);
    }

    /** Remembers what was told last. */
    static class OrganisationEars {

        private final Organisation organisation;
        private @Nullable DirectoryPublished directory;
        private int unitsSeenAtChange;

        OrganisationEars(Organisation organisation) {
            this.organisation = organisation;
        }

        @EventListener
        void on(OrganisationChanged event) {
            unitsSeenAtChange = organisation.units().size();
        }

        @EventListener
        void on(DirectoryPublished event) {
            directory = event;
        }

        void forget() {
            directory = null;
            unitsSeenAtChange = 0;
        }

        @Nullable
        DirectoryPublished directory() {
            return directory;
        }

        int unitsSeenAtChange() {
            return unitsSeenAtChange;
        }
    }
}
