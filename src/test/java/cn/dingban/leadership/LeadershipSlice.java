package cn.dingban.leadership;

import static org.mockito.Mockito.mock;

import cn.dingban.obligation.DueDays;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.ProjectRegister;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The keeping of contacts with obligations and the trail, on a day in November 2026. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan("cn.dingban.audit")
@Import({
    LeadershipConfiguration.class,
    RegisteringContacts.class,
    RegisteringContacts.Register.class,
    FindingContacts.class,
    FilingContacts.class,
    FilingContacts.Around.class,
    LeadersOfProjects.class,
    OwingContacts.class,
    Obligations.class,
    DueDays.class
})
class LeadershipSlice {

    @Bean
    OfficeClock clock() {
        return new OfficeClock(Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), OfficeClock.ZONE), Duration.ZERO);
    }

    @Bean
    RuleBook book() {
        return ShippedRuleBook.open();
    }

    @Bean
    WorkingCalendar calendar(RuleBook book) {
        return WorkingCalendar.read(book);
    }

    @Bean
    ProjectRegister register() {
        return mock();
    }

    @Bean
    Organisation organisation() {
        return mock();
    }
}
