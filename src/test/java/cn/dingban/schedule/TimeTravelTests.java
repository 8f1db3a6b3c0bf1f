package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingban.schedule.FakeTimeBound.Settled;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.TimeTravel.Travelled;
import cn.dingban.shared.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** One journey through a month; the clock never goes back, so the order of the legs matters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class TimeTravelTests extends ScheduleSlice {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    @Autowired
    private TimeTravel travel;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private FakeTask reminderTask;

    @Autowired
    private FakeTimeBound timeBound;

    @Autowired
    private AdministeringSchedules administering;

    @Autowired
    private CalendarAlarms alarms;

    @Test
    @Order(1)
    void startsWhereConfiguredAndKnowsWhatComesNext() {
        assertThat(travel.enabled()).isTrue();
        assertThat(clock.instant())
                .isBetween(at("2026-11-30T09:00"), at("2026-11-30T09:00").plus(MOMENT.multipliedBy(4)));
        assertThat(travel.next()).contains(new TimeTravel.NextEvent(at("2026-12-02T09:10"), "月报提醒"));
        timeBound.add(at("2026-12-01T08:30"));
        assertThat(travel.next())
                .hasValueSatisfying(next -> assertThat(next.at()).isEqualTo(at("2026-12-01T08:30")));
        assertThat(alarms.current()).isEmpty();
    }

    @Test
    @Order(2)
    void firesEverythingInOrderAtItsOwnTime() {
        timeBound.add(at("2026-12-02T09:15"));
        timeBound.add(at("2026-12-04T09:10"));
        timeBound.add(at("2026-12-05T00:00"));

        Travelled journey = travel.travelTo(at("2026-12-05T00:00"));

        assertThat(journey.runs())
                .extracting(RunRecord::scheduleId, RunRecord::scheduledFor)
                .containsExactly(
                        tuple("reminder", at("2026-12-02T09:10")),
                        tuple("reminder", at("2026-12-04T09:10")),
                        tuple("briefing", at("2026-12-04T09:10")));
        assertThat(journey.runs()).allMatch(run -> run.outcome() == Outcome.DONE && run.notices() == 3);
        assertThat(reminderTask.performedAt())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isBetween(
                                        at("2026-12-02T09:10"),
                                        at("2026-12-02T09:10").plus(MOMENT)),
                        second -> assertThat(second)
                                .isBetween(
                                        at("2026-12-04T09:10"),
                                        at("2026-12-04T09:10").plus(MOMENT)));
        assertThat(timeBound.settled())
                .extracting(Settled::due)
                .containsExactly(
                        at("2026-12-01T08:30"), at("2026-12-02T09:15"), at("2026-12-04T09:10"), at("2026-12-05T00:00"));
        assertThat(timeBound.settled())
                .allSatisfy(settled -> assertThat(settled.at())
                        .isBetween(settled.due(), settled.due().plus(MOMENT)));
        assertThat(clock.instant())
                .isBetween(at("2026-12-05T00:00"), at("2026-12-05T00:00").plus(MOMENT));
        assertThat(alarms.current()).singleElement().asString().contains("2027年");
    }

    @Test
    @Order(3)
    void neverGoesBackButSettlesWhatIsDue() {
        Instant before = clock.instant();
        timeBound.add(before.minusSeconds(60));
        Travelled journey = travel.travelTo(at("2026-11-01T00:00"));
        assertThat(journey.runs()).isEmpty();
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        assertThat(timeBound.settled()).hasSize(5);
    }

    @Test
    @Order(4)
    void passesPausedSchedules() {
        administering.pause("reminder", "admin");
        assertThat(travel.travelTo(at("2026-12-07T09:30")).runs()).isEmpty();
        administering.resume("reminder", "admin");
    }

    @Test
    @Order(5)
    void letsASecondTravellerWait() {
        administering.change("briefing", ScheduleChange.cadence(null, null, null, null, "0 0 12 * * *"), "admin");
        CompletableFuture<Travelled> one = CompletableFuture.supplyAsync(() -> travel.travelTo(at("2026-12-20T00:00")));
        CompletableFuture<Travelled> two = CompletableFuture.supplyAsync(() -> travel.travelTo(at("2026-12-20T00:00")));
        assertThat(one.join().runs().size() + two.join().runs().size()).isEqualTo(13);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
    }
}
