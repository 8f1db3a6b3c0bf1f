package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleRunner.Trigger;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The service comes back on Friday 4 December 2026 at noon. */
@TestPropertySource(properties = "dingban.time-travel.start=2026-12-04T12:00:00+08:00")
class DueFiringsTests extends ScheduleSlice {

    private static final Instant SECOND = Instant.parse("2026-12-02T01:10:00Z");
    private static final Instant FOURTH = Instant.parse("2026-12-04T01:10:00Z");
    private static final Instant NOON = Instant.parse("2026-12-04T04:00:00Z");

    @Autowired
    private DueFirings firings;

    @Autowired
    private Schedules schedules;

    @Autowired
    private AdministeringSchedules administering;

    @Autowired
    private FakeTask reminderTask;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forget() {
        reminderTask.forget();
        jdbc.sql("delete from schedule_run").update();
    }

    @Test
    void makesUpNothingWhenAScheduleIsNew() {
        jdbc.sql("delete from schedule_state").update();
        assertThat(firings.fireDue("reminder", NOON)).isEmpty();
        assertThat(reminderTask.performed()).isEmpty();
    }

    @Test
    void makesUpTheLatestAndRecordsTheEarlierAsSkipped() {
        downSince("2026-11-20T00:00:00Z");

        firings.fireDue("reminder", NOON);

        assertThat(schedules.runs("reminder", 10))
                .satisfiesExactly(
                        latest -> {
                            assertThat(latest.scheduledFor()).isEqualTo(FOURTH);
                            assertThat(latest.outcome()).isEqualTo(Outcome.DONE);
                            assertThat(latest.startedBy()).isEqualTo(Trigger.MADE_UP);
                        },
                        earlier -> {
                            assertThat(earlier.scheduledFor()).isEqualTo(SECOND);
                            assertThat(earlier.outcome()).isEqualTo(Outcome.SKIPPED);
                            assertThat(earlier.remarks()).contains("只补最近一次");
                        });
        assertThat(reminderTask.performed())
                .extracting(TaskContext::scheduledFor)
                .containsExactly(FOURTH);
        assertThat(firings.fireDue("reminder", NOON)).isEmpty();
    }

    @Test
    void doesNotMakeUpWhatIsNoLongerUseful() {
        downSince("2026-12-04T01:00:00Z");

        firings.fireDue("briefing", NOON);

        assertThat(schedules.runs("briefing", 10)).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(run.remarks()).contains("PT2H");
        });
    }

    @Test
    void repeatsAnOccurrenceOfWhichACrashLeftNothing() {
        downSince("2026-11-20T00:00:00Z");
        firings.fireDue("reminder", NOON);
        jdbc.sql("delete from schedule_run where scheduled_for = ?")
                .param(FOURTH.atOffset(ZoneOffset.UTC))
                .update();

        assertThat(firings.fireDue("reminder", NOON)).singleElement().satisfies(run -> {
            assertThat(run.scheduledFor()).isEqualTo(FOURTH);
            assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        });
    }

    @Test
    void leavesWhatFellIntoAPauseUnsent() {
        downSince("2026-11-20T00:00:00Z");
        administering.pause("reminder", "admin");
        assertThat(firings.fireDue("reminder", NOON)).isEmpty();
        assertThat(firings.next("reminder", NOON)).isEmpty();

        administering.resume("reminder", "admin");
        assertThat(firings.fireDue("reminder", NOON)).isEmpty();
        assertThat(firings.next("reminder", NOON)).contains(Instant.parse("2026-12-07T01:10:00Z"));
    }

    @Test
    void doesNotRepeatTodaysRunWhenItIsMovedToAnEarlierHour() {
        downSince("2026-12-04T02:00:00Z");
        assertThat(administering.change("reminder", ScheduleChange.cadence("11:30", null, null, null, null), "admin"))
                .isEmpty();
        assertThat(firings.fireDue("reminder", NOON.plusSeconds(60))).isEmpty();
        administering.reset("reminder", "admin");
        assertThat(reminderTask.performed()).isEmpty();
    }

    @Test
    void isNeverAFewMillisecondsEarly() {
        Instant soon = Instant.parse("2026-12-07T01:10:00Z");
        assertThat(firings.wokenFor(soon)).isBefore(soon);
        assertThat(firings.wokenFor(FOURTH)).isAfter(FOURTH);
    }

    private void downSince(String instant) {
        jdbc.sql("update schedule_state set planned_from = ?, paused = false")
                .param(Instant.parse(instant).atOffset(ZoneOffset.UTC))
                .update();
    }
}
