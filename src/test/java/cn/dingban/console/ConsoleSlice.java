package cn.dingban.console;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.Ledger;
import cn.dingban.audit.AuditTrail;
import cn.dingban.audit.ReadingTrail;
import cn.dingban.briefing.FindingBulletins;
import cn.dingban.console.access.NoAccounts;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.ExplainingDeliveries;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.HandlingStuckDeliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.SearchingDeliveries;
import cn.dingban.delivery.SearchingDeliveries.Found;
import cn.dingban.delivery.TracingDeliveries;
import cn.dingban.delivery.TryingTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.delivery.WorkingTime;
import cn.dingban.delivery.WritingTemplates;
import cn.dingban.delivery.quota.MonthQuota;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueSheet;
import cn.dingban.issue.IssueWords;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.obligation.DueDays;
import cn.dingban.obligation.Obligations;
import cn.dingban.obligation.SettingDueDays;
import cn.dingban.organisation.BindingOfficials;
import cn.dingban.organisation.IdentityProvider;
import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.StandIns;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.ImportingPlans;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.Scopes;
import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.Understanding;
import cn.dingban.reporting.statistics.Differences;
import cn.dingban.reporting.statistics.ImportingStatistics;
import cn.dingban.reporting.statistics.Statistics;
import cn.dingban.rulebook.RuleBookHistory;
import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.CalendarAlarms;
import cn.dingban.schedule.CalendarYears;
import cn.dingban.schedule.FiringCalendar;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.TimeTravel;
import cn.dingban.schedule.TryingCadences;
import cn.dingban.schedule.TryingManners;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.schedule.notice.ReadingNotices;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The console alone, over mocks of what it shows. Carries no stereotype, so that the scan of the whole application passes it by. */
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@ComponentScan("cn.dingban.console")
@Import({Wording.class, NoAccounts.class})
public class ConsoleSlice {

    public static final Instant NOW = Instant.parse("2026-12-04T02:00:00Z");

    @Bean
    OfficeClock clock() {
        return new OfficeClock(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO);
    }

    @Bean
    Scopes scopes() {
        return mock();
    }

    @Bean
    IssueRights issueRights() {
        return mock();
    }

    @Bean
    Statistics statistics() {
        return mock();
    }

    @Bean
    Differences differences() {
        return mock();
    }

    @Bean
    ReadingTrail readingTrail() {
        return mock();
    }

    @Bean
    AuditTrail auditTrail() {
        return mock();
    }

    @Bean
    IdentityProvider identityProvider() {
        return mock();
    }

    @Bean
    TransactionTemplate transactionTemplate() {
        return mock();
    }

    @Bean
    WorkingCalendar calendar() {
        return mock();
    }

    @Bean
    WritingTemplates writingTemplates() {
        return mock();
    }

    @Bean
    TryingTemplates tryingTemplates() {
        return mock();
    }

    @Bean
    RuleBookHistory ruleBookHistory() {
        return mock();
    }

    @Bean
    CalendarYears calendarYears() {
        return mock();
    }

    @Bean
    ReadingNotices readingNotices() {
        return mock();
    }

    @Bean
    CalendarAlarms calendarAlarms() {
        return mock();
    }

    @Bean
    TimeTravel travel() {
        return mock();
    }

    @Bean
    Schedules schedules() {
        return mock();
    }

    @Bean
    AdministeringSchedules administering() {
        return mock();
    }

    @Bean
    ScheduleRunner runner() {
        return mock();
    }

    @Bean
    TryingManners tryingManners() {
        return mock();
    }

    @Bean
    TryingCadences tryingCadences() {
        return mock();
    }

    @Bean
    FiringCalendar firingCalendar() {
        return mock();
    }

    @Bean
    WorkingTime workingTime() {
        return mock();
    }

    @Bean
    DueDays dueDays() {
        return mock();
    }

    @Bean
    SettingDueDays settingDueDays() {
        return mock();
    }

    @Bean
    Deliveries queuedDeliveries() {
        return mock();
    }

    @Bean
    MessageTemplates messageTemplates() {
        return mock();
    }

    @Bean
    Obligations obligations() {
        return mock();
    }

    @Bean
    Evidence evidence() {
        return mock();
    }

    @Bean
    FindingReports reports() {
        return mock();
    }

    @Bean
    FindingDeliveries deliveries() {
        return mock();
    }

    @Bean
    HandlingStuckDeliveries handlingStuckDeliveries() {
        return mock();
    }

    /** Finds nothing. */
    @Bean
    SearchingDeliveries searchingDeliveries() {
        SearchingDeliveries searching = mock();
        when(searching.olderThan(any(), any(), anyInt())).thenReturn(new Found(List.of(), false, false));
        return searching;
    }

    @Bean
    ExplainingDeliveries explaining() {
        return mock();
    }

    @Bean
    TracingDeliveries tracing() {
        return mock();
    }

    @Bean
    Understanding understanding() {
        return mock(Understanding.class);
    }

    @Bean
    MonthQuota quota() {
        return mock();
    }

    @Bean
    Organisation organisation() {
        return mock();
    }

    @Bean
    StandIns standIns() {
        return mock();
    }

    @Bean
    BindingOfficials bindingOfficials() {
        return mock();
    }

    @Bean
    ProjectRegister register() {
        return mock();
    }

    @Bean
    AnnualPlans plans() {
        return mock();
    }

    @Bean
    ImportingPlans importingPlans() {
        return mock();
    }

    @Bean
    ImportingOrganisation importingOrganisation() {
        return mock();
    }

    @Bean
    Judgements judgements() {
        return mock();
    }

    @Bean
    FindingProposals findingProposals() {
        return mock();
    }

    @Bean
    Ledger ledger() {
        return mock();
    }

    @Bean
    FindingBulletins findingBulletins() {
        return mock();
    }

    @Bean
    ImportingStatistics importingStatistics() {
        return mock();
    }

    @Bean
    FindingContacts findingContacts() {
        return mock();
    }

    @Bean
    ContactWords contactWords() {
        return mock();
    }

    @Bean
    FindingIssues findingIssues() {
        return mock();
    }

    @Bean
    IssueEvidence issueEvidence() {
        return mock();
    }

    @Bean
    Deadlines deadlines() {
        return mock();
    }

    @Bean
    IssueWords issueWords() {
        return mock();
    }

    @Bean
    IssueSheet issueSheet() {
        return mock();
    }
}
