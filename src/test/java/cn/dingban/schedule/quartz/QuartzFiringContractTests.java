package cn.dingban.schedule.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.schedule.FakeTask;
import cn.dingban.schedule.ScheduleSlice;
import cn.dingban.schedule.TaskContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quartz on a real store: fires by itself, again after a restart, and never twice for one occurrence. */
abstract class QuartzFiringContractTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String EVERY_SECOND = """
            schedules:
              - id: tick
                name: 每秒
                article: 第2条
                task: fake-reminder
                when: { cron: "* * * * * *" }
                audience: 无
            """;

    private final Path ruleBook = ScheduleSlice.ruleBook(EVERY_SECOND);

    /** Properties of a new, empty database. */
    abstract List<String> newDatabase();

    @Test
    void firesOneOccurrenceAfterTheOther() throws SchedulerException {
        try (ConfigurableApplicationContext node = start(newDatabase(), "test-" + UUID.randomUUID())) {
            List<Instant> fired = await().atMost(PATIENCE).until(() -> occurrences(node), seen -> seen.size() >= 3);
            assertThat(fired).isSorted().doesNotHaveDuplicates();
            assertThat(fired.get(1)).isEqualTo(fired.get(0).plusSeconds(1));
            Scheduler scheduler = node.getBean(Scheduler.class);
            assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
            assertThat(scheduler.getMetaData().isJobStoreSupportsPersistence()).isTrue();
            assertThat(scheduler.getSchedulerInstanceId()).startsWith("node-");
        }
    }

    @Test
    void firesAgainAfterARestartOnTheSameStore() {
        List<String> database = newDatabase();
        String name = "test-" + UUID.randomUUID();
        List<Instant> before;
        try (ConfigurableApplicationContext node = start(database, name)) {
            before = await().atMost(PATIENCE).until(() -> occurrences(node), seen -> seen.size() >= 2);
        }
        try (ConfigurableApplicationContext node = start(database, name)) {
            List<Instant> after = await().atMost(PATIENCE).until(() -> occurrences(node), seen -> seen.size() >= 2);
            assertThat(after).doesNotContainAnyElementsOf(before);
            assertThat(jobs(node)).as("planning stays one job").isEqualTo(2);
        }
    }

    @Test
    void runsEachOccurrenceOnOneNodeOnly() {
        List<String> database = newDatabase();
        try (ConfigurableApplicationContext one = start(database, "test-" + UUID.randomUUID());
                ConfigurableApplicationContext two = start(database, "test-" + UUID.randomUUID())) {
            await().atMost(PATIENCE)
                    .until(() -> occurrences(one).size() + occurrences(two).size() >= 8);
            assertThat(Stream.concat(occurrences(one).stream(), occurrences(two).stream())
                            .toList())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Instant> occurrences(ConfigurableApplicationContext node) {
        return node.getBean("reminderTask", FakeTask.class).performed().stream()
                .map(TaskContext::scheduledFor)
                .toList();
    }

    private static long jobs(ConfigurableApplicationContext node) {
        return node.getBean(JdbcClient.class)
                .sql("select count(*) from qrtz_job_details")
                .query(Long.class)
                .single();
    }

    private ConfigurableApplicationContext start(List<String> database, String schedulerName) {
        List<String> all = new ArrayList<>(database);
        all.add("--spring.quartz.scheduler-name=" + schedulerName);
        all.add("--dingban.config-dir=" + ruleBook);
        return new SpringApplicationBuilder(ScheduleSlice.Application.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }
}
