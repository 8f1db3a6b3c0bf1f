package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleRunner.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScheduleRunnerTests extends ScheduleSlice {

    private static final Instant DUE = Instant.parse("2026-12-02T01:10:00Z");

    @Autowired
    private ScheduleRunner runner;

    @Autowired
    private Schedules schedules;

    @Autowired
    private FakeTask reminderTask;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forget() {
        reminderTask.forget();
        jdbc.sql("delete from schedule_run").update();
        jdbc.sql("delete from audit_entry").update();
    }

    @Test
    void tellsTheTaskWhatWasDueAndRecordsTheRun() {
        RunRecord run = runner.run("reminder", DUE, Trigger.CLOCK);

        assertThat(reminderTask.performed()).singleElement().satisfies(context -> {
            assertThat(context.scheduledFor()).isEqualTo(DUE);
            assertThat(context.scheduleName()).isEqualTo("月报提醒");
            assertThat(context.article()).isEqualTo("第2条");
            assertThat(context.parameter("tone", "")).isEqualTo("plain");
            assertThat(context.parameter("template", "")).isEqualTo("reminder");
        });
        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.notices()).isEqualTo(3);
        assertThat(run.remarks()).isEqualTo("示例项目：没有填报人");
        assertThat(schedules.runs("reminder", 10)).containsExactly(run);
    }

    @Test
    void runsAnOccurrenceOnce() {
        runner.run("reminder", DUE, Trigger.CLOCK);
        assertThat(runner.run("reminder", DUE, Trigger.MADE_UP).outcome()).isEqualTo(Outcome.ALREADY_RUN);
        assertThat(runner.run("reminder", DUE, Trigger.BY_HAND).outcome()).isEqualTo(Outcome.ALREADY_RUN);
        assertThat(reminderTask.performed()).hasSize(1);
    }

    @Test
    void runsAnOccurrenceOnceWhenManyTryTogether() {
        List<CompletableFuture<RunRecord>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> runner.run("reminder", DUE, Trigger.CLOCK)))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).map(RunRecord::outcome))
                .containsOnlyOnce(Outcome.DONE)
                .contains(Outcome.ALREADY_RUN);
        assertThat(reminderTask.performed()).hasSize(1);
    }

    @Test
    void keepsNothingOfAFailedRunAndMayBeRunAgainByHand() {
        reminderTask.failWith(new IllegalStateException("the plan is locked"));
        RunRecord failed = runner.run("reminder", DUE, Trigger.CLOCK);

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.remarks()).contains("the plan is locked");
        assertThat(auditEntries()).isZero();
        assertThat(runner.run("reminder", DUE, Trigger.CLOCK).outcome()).isEqualTo(Outcome.ALREADY_RUN);

        reminderTask.failWith(null);
        assertThat(runner.run("reminder", DUE, Trigger.BY_HAND).outcome()).isEqualTo(Outcome.DONE);
        assertThat(auditEntries()).isOne();
        assertThat(schedules.runs("reminder", 10)).hasSize(1);
    }

    @Test
    void previewsWithoutKeepingAnything() {
        assertThat(runner.preview("reminder", DUE)).singleElement().satisfies(item -> {
            assertThat(item.recipient()).isEqualTo("填报员01");
            assertThat(item.text()).isEqualTo("2026-12-02");
        });
        assertThat(auditEntries()).isZero();
        assertThat(schedules.runs("reminder", 10)).isEmpty();
    }

    @Test
    void refusesAScheduleThatIsNotThere() {
        assertThatThrownBy(() -> runner.run("nightly", DUE, Trigger.CLOCK))
                .isInstanceOf(UnknownSchedule.class)
                .hasMessageContaining("nightly");
    }

    private long auditEntries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }
}
