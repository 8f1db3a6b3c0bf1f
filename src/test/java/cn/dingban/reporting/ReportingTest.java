package cn.dingban.reporting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.audit.AuditTrail;
import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.conversation.SensitiveWords;
import cn.dingban.conversation.Talk;
import cn.dingban.conversation.WhyCommand;
import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Reachability;
import cn.dingban.obligation.DueDays;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.GroupScope;
import cn.dingban.organisation.StandIns;
import cn.dingban.project.Scopes;
import cn.dingban.project.talk.Listening;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.SettableClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reporting on a real outbox, with obligations and due days as shipped, over an office and a plan that the test makes up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:reporting;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(ReportingTest.Slice.class)
public @interface ReportingTest {

    /** What a test of this module stands on. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "cn.dingban.reporting",
            excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
    @Import({
        OutboxSlice.class,
        Talk.Slice.class,
        Obligations.class,
        DueDays.class,
        Month.class,
        Listening.class,
        GroupScope.class,
        Scopes.class
    })
    class Slice {

        @Bean
        SettableClock clock() {
            return new SettableClock("2026-12-02T09:00");
        }

        @Bean
        FakeOrganisation organisation() {
            return new FakeOrganisation();
        }

        @Bean
        AuditTrail trail() {
            return mock(AuditTrail.class);
        }

        /** Nobody is away. */
        @Bean
        StandIns standIns() {
            StandIns nobody = mock(StandIns.class);
            when(nobody.acting(any(), any())).thenAnswer(asked -> asked.getArgument(0));
            return nobody;
        }

        @Bean
        FakeRegister register() {
            return new FakeRegister();
        }

        @Bean
        WorkingCalendar calendar(RuleBook book) {
            return WorkingCalendar.read(book);
        }

        @Bean
        IssueCategories categories(RuleBook book) {
            return new IssueCategories(book.read("mechanism/issue-categories.yml", IssueCategories.Listed.class));
        }

        @Bean
        Reachability reachability() {
            return mock(Reachability.class);
        }

        @Bean
        SensitiveWords sensitiveWords() {
            return mock(SensitiveWords.class);
        }

        @Bean
        WhyCommand why() {
            WhyCommand why = mock(WhyCommand.class);
            when(why.name()).thenReturn("why");
            return why;
        }
    }
}
