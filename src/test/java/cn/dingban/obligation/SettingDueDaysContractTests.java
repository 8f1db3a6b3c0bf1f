package cn.dingban.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.Wording;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.PlanChanged;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.SettableClock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One month's due day is moved by a person; what is owed moves with it, and the trail says who and why. */
@RecordApplicationEvents
abstract class SettingDueDaysContractTests {

    private static final String KIND = "monthly-report";
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);
    private static final ReportingPeriod OCTOBER = ReportingPeriod.of(2026, 10);
    private static final ObligationKey OWED = new ObligationKey(KIND, 7, NOVEMBER);
    private static final LocalDate THE_EIGHTH = LocalDate.of(2026, 12, 8);
    private static final LocalDate BY_RULE = LocalDate.of(2026, 12, 7);

    @Autowired
    private SettingDueDays setting;

    @Autowired
    private DueDays dueDays;

    @Autowired
    private DueDays.Known known;

    @Autowired
    private Obligations obligations;

    @Autowired
    private StoredObligations stored;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("cn.dingban.audit")
    @Import({Obligations.class, DueDays.class, SettingDueDays.class, Wording.class})
    static class Slice {

        @Bean
        SettableClock clock() {
            return new SettableClock("2026-12-03T09:00");
        }

        @Bean
        RuleBook ruleBook() {
            return ShippedRuleBook.open();
        }

        @Bean
        WorkingCalendar calendar(RuleBook book) {
            return WorkingCalendar.read(book);
        }
    }

    @BeforeEach
    void oneReportIsOwed() {
        clock.set("2026-12-03T09:00");
        stored.deleteAll();
        jdbc.sql("delete from obligation_due_day").update();
        jdbc.sql("delete from audit_entry").update();
        known.forget();
        obligations.open(OWED, "均溪三级水库", 1);
    }

    @Test
    @DisplayName("单月另定截止日：应办事项跟着走，只管那一个月，有原因、有记录")
    void whatIsOwedMovesWithTheDay() {
        assertThat(setting.set(KIND, NOVEMBER, THE_EIGHTH, " 7日系统检修 ", "admin01"))
                .isEmpty();

        assertThat(dueDays.of(KIND, NOVEMBER)).contains(THE_EIGHTH);
        assertThat(dueDays.byRule(KIND, NOVEMBER)).contains(BY_RULE);
        assertThat(dueDays.movedFrom(KIND, NOVEMBER)).as("a person moved it").isEmpty();
        assertThat(dueDays.of(KIND, OCTOBER)).contains(LocalDate.of(2026, 11, 5));
        assertThat(obligations.find(OWED).orElseThrow().dueOn()).isEqualTo(THE_EIGHTH);
        assertThat(setting.history(KIND)).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("7日系统检修");
            assertThat(one.actor()).isEqualTo("admin01");
        });
        assertThat(audited()).isEqualTo("admin01 due-day.set monthly-report:2026-11 2026-12-08 7日系统检修");
        assertThat(events.stream(PlanChanged.class)).hasSize(1);
    }

    @Test
    @DisplayName("恢复按规则书：日子回到规则书，两次改动都留着")
    void withdrawingReturnsToTheRuleAndKeepsBothLines() {
        setting.set(KIND, NOVEMBER, THE_EIGHTH, "系统检修", "admin01");
        assertThat(setting.withdraw(KIND, NOVEMBER, "admin02")).isEmpty();

        assertThat(dueDays.of(KIND, NOVEMBER)).contains(BY_RULE);
        assertThat(obligations.find(OWED).orElseThrow().dueOn()).isEqualTo(BY_RULE);
        assertThat(setting.history(KIND)).extracting(DueDaySetting::actor).containsExactly("admin02", "admin01");
        assertThat(setting.withdraw(KIND, NOVEMBER, "admin02"))
                .hasValueSatisfying(why -> assertThat(why).contains("不用恢复"));
    }

    @Test
    @DisplayName("规则书的日子已过：不能恢复，免得一下子都成逾期")
    void theRuleIsNotReturnedToOnceItsDayHasPassed() {
        setting.set(KIND, NOVEMBER, LocalDate.of(2026, 12, 10), "系统检修", "admin01");
        clock.set("2026-12-09T09:00");

        assertThat(setting.withdraw(KIND, NOVEMBER, "admin01"))
                .hasValueSatisfying(why -> assertThat(why).contains("12月7日（周一）", "已经过去"));
        assertThat(dueDays.of(KIND, NOVEMBER)).contains(LocalDate.of(2026, 12, 10));
    }

    @Test
    void aReportOpenedLaterIsDueOnTheSetDayToo() {
        setting.set(KIND, NOVEMBER, THE_EIGHTH, "系统检修", "admin01");
        ObligationKey another = new ObligationKey(KIND, 8, NOVEMBER);
        obligations.open(another, "235国道", 1);
        assertThat(obligations.find(another).orElseThrow().dueOn()).isEqualTo(THE_EIGHTH);
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNoTrace() {
        assertThat(setting.set(KIND, NOVEMBER, null, "系统检修", "admin01")).isPresent();
        assertThat(setting.set(KIND, NOVEMBER, THE_EIGHTH, "  ", "admin01")).isPresent();
        assertThat(setting.set(KIND, NOVEMBER, THE_EIGHTH, "长".repeat(201), "admin01"))
                .isPresent();
        assertThat(setting.set(KIND, NOVEMBER, LocalDate.of(2026, 12, 2), "系统检修", "admin01"))
                .isPresent();
        assertThat(setting.set(KIND, NOVEMBER, LocalDate.of(2027, 1, 1), "系统检修", "admin01"))
                .isPresent();
        assertThat(setting.set("lead-contact", NOVEMBER, THE_EIGHTH, "系统检修", "admin01"))
                .as("due at the end of its month, by its nature")
                .isPresent();
        assertThat(setting.history(KIND)).isEmpty();
        assertThat(events.stream(PlanChanged.class)).isEmpty();
    }

    private String audited() {
        return jdbc.sql("select actor || ' ' || action || ' ' || subject || ' ' || detail from audit_entry")
                .query(String.class)
                .single();
    }
}
