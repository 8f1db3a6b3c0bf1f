package cn.dingban.schedule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped calendar and schedules, read as the service reads them. */
class ShippedRuleBookTests {

    private static final List<String> TASKS = List.of(
            "month-start-note",
            "report-reminder",
            "report-overdue-reporter",
            "report-overdue-head",
            "report-count-group",
            "leader-briefing",
            "contact-reminder",
            "contact-filing",
            "month-judgement",
            "bulletin-draft",
            "meeting-pack",
            "issue-clock",
            "issue-reminder",
            "issue-friday",
            "issue-service-day",
            "issue-count",
            "preflight",
            "quota-watch",
            "calendar-watch");

    /** Fires every working day, or every week, which says nothing about the month. */
    private static final Set<String> DAILY = Set.of(
            "preflight",
            "quota-watch",
            "calendar-watch",
            "issue-clock",
            "issue-reminder",
            "issue-friday",
            "issue-service-day",
            "issue-count");

    @Test
    @DisplayName("2026年12月:11月月报的一轮")
    void runsDecemberAsAnnounced() {
        withBook(book -> assertThat(firings(book, "2026-12"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("month-start-note", List.of("2026-12-01T09:40")),
                        entry("report-reminder", List.of("2026-12-02T09:10", "2026-12-04T09:10", "2026-12-07T09:10")),
                        entry("report-overdue-reporter", List.of("2026-12-08T09:20", "2026-12-10T09:20")),
                        entry("report-overdue-head", List.of("2026-12-10T09:20")),
                        entry("report-count-group", List.of("2026-12-08T09:40")),
                        entry("month-judgement", List.of("2026-12-18T09:25")),
                        entry("bulletin-draft", List.of("2026-12-21T09:35")),
                        entry("meeting-pack", List.of("2026-12-21T09:45")),
                        entry("leader-briefing", List.of("2026-12-18T10:10")),
                        entry("contact-reminder", List.of("2026-12-21T10:25")),
                        entry("contact-filing", List.of("2026-12-01T10:40")))));
    }

    @Test
    @DisplayName("2026年10月:国庆后一次提醒,10日(调休上班)算工作日")
    void runsOctoberAfterTheHoliday() {
        withBook(book -> assertThat(firings(book, "2026-10"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("month-start-note", List.of("2026-10-08T09:40")),
                        entry("report-reminder", List.of("2026-10-08T09:10")),
                        entry("report-overdue-reporter", List.of("2026-10-09T09:20", "2026-10-12T09:20")),
                        entry("report-overdue-head", List.of("2026-10-12T09:20")),
                        entry("report-count-group", List.of("2026-10-09T09:40")),
                        entry("month-judgement", List.of("2026-10-19T09:25")),
                        entry("bulletin-draft", List.of("2026-10-19T09:35")),
                        entry("meeting-pack", List.of("2026-10-20T09:45")),
                        entry("leader-briefing", List.of("2026-10-19T10:10")),
                        entry("contact-reminder", List.of("2026-10-20T10:25")),
                        entry("contact-filing", List.of("2026-10-08T10:40")))));
    }

    @Test
    void marksWhatThePlanDoesNotSay() {
        withBook(book -> assertThat(book.entries())
                .hasSize(TASKS.size())
                .allMatch(ScheduleEntry::isSample)
                .allMatch(entry -> entry.article().matches("第\\d+条"))
                .allMatch(entry -> entry.id().equals(entry.task())));
    }

    private static Map<String, List<String>> firings(ScheduleBook book, String month) {
        LocalDateTime first = LocalDateTime.parse(month + "-01T00:00");
        Map<String, List<String>> firings = new TreeMap<>();
        for (ScheduleEntry entry : book.entries()) {
            if (DAILY.contains(entry.id())) {
                continue;
            }
            firings.put(
                    entry.id(),
                    book.cadence(entry.when()).between(instant(first), instant(first.plusMonths(1))).stream()
                            .map(at -> LocalDateTime.ofInstant(at, OfficeClock.ZONE)
                                    .toString())
                            .toList());
        }
        return firings;
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(OfficeClock.ZONE).toInstant();
    }

    private static void withBook(Consumer<ScheduleBook> check) {
        ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Readers.class);
        for (String task : TASKS) {
            runner = runner.withBean(
                    task, ScheduledTask.class, () -> new FakeTask(task, (a, b, c, d) -> {}, Clock.systemUTC()));
        }
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            check.accept(context.getBean(ScheduleBook.class));
        });
    }

    @ComponentScan("cn.dingban.rulebook")
    @ConfigurationPropertiesScan("cn.dingban.rulebook")
    @Import(ScheduleBook.class)
    static class Readers {

        @Bean
        JdbcClient jdbc() {
            return mock();
        }

        @Bean
        TransactionTemplate transactions() {
            return mock();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        WorkingCalendar workingCalendar(RuleBook ruleBook) {
            return WorkingCalendar.read(ruleBook);
        }

        @Bean
        DayAnchor reportDue() {
            return Calendars.REPORT_DUE;
        }
    }
}
