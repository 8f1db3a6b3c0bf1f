package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.schedule.CalendarYears.Edition;
import cn.dingban.schedule.CalendarYears.InForce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A year read in by the office comes before the shipped file, at once, and can be taken back. */
@DirtiesContext
@RecordApplicationEvents
class CalendarYearsTests extends ScheduleSlice {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final CalendarYear OF_2027 = new CalendarYear(
            2027,
            "关于2027年的'通知'",
            List.of(new CalendarYear.Holiday("元旦", NEW_YEAR, LocalDate.of(2027, 1, 3))),
            List.of(LocalDate.of(2027, 1, 9)));

    @Autowired
    private CalendarYears years;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CalendarAlarms alarms;

    @Autowired
    private Schedules schedules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private KnownCalendars known;

    @BeforeEach
    void onlyTheShippedFiles() {
        jdbc.sql("delete from schedule_calendar_year").update();
        jdbc.sql("delete from audit_entry").update();
        known.forget();
    }

    @Test
    @DisplayName("读入的年份立即生效：工作日、排期、告警都按它算")
    void whatIsReadInHoldsAtOnce() {
        assertThat(calendar.covers(2027)).isFalse();
        assertThat(firings()).noneMatch(at -> at.isAfter(Instant.parse("2026-12-31T16:00:00Z")));

        assertThat(years.readIn(OF_2027, "admin01")).isTrue();

        assertThat(calendar.isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(calendar.holiday(NEW_YEAR)).contains("元旦");
        assertThat(calendar.isShiftedWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(firings()).contains(Instant.parse("2027-01-04T01:10:00Z"));
        assertThat(alarms.current()).isEmpty();
        assertThat(years.find(2027).map(InForce::calendar)).contains(OF_2027);
        assertThat(events.stream(CalendarChanged.class)).containsExactly(new CalendarChanged(2027));
        assertThat(events.stream(PlanChanged.class)).hasSize(1);
        assertThat(audited()).containsExactly("admin01 working-calendar.import 2027 关于2027年的'通知'");
    }

    @Test
    @DisplayName("读入的在随附文件之前，撤回后随附文件照旧")
    void whatIsReadInComesBeforeTheFileAndCanBeTakenBack() {
        CalendarYear corrected = new CalendarYear(2026, "更正", List.of(), List.of(LocalDate.of(2026, 12, 5)));
        years.readIn(corrected, "admin01");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 5))).isTrue();
        assertThat(years.find(2026)).get().satisfies(one -> {
            assertThat(one.shipped()).isTrue();
            assertThat(one.edition()).extracting(Edition::actor).isEqualTo("admin01");
        });

        assertThat(years.takeBack(2026, "admin02")).isTrue();

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 5))).isFalse();
        assertThat(years.find(2026)).get().extracting(InForce::edition).isNull();
        assertThat(years.history()).extracting(Edition::takenBack).containsExactly(true, false);
        assertThat(years.content(years.history().get(1).id())).contains(corrected);
        assertThat(years.content(years.history().get(0).id())).isEmpty();
        assertThat(audited())
                .containsExactly("admin01 working-calendar.import 2026 更正", "admin02 working-calendar.take-back 2026 ");
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        assertThat(years.takeBack(2026, "admin01")).isFalse();
        years.readIn(OF_2027, "admin01");
        assertThat(years.readIn(OF_2027, "admin01")).isFalse();
        assertThat(years.history()).hasSize(1);
    }

    @Test
    @DisplayName("别的节点读入的，过一两秒这里也按它算")
    void anotherNodesYearIsSeenSoon() {
        CalendarStore elsewhere = new CalendarStore(jdbc);
        assertThat(calendar.covers(2027)).isFalse();
        elsewhere.add(2027, Instant.parse("2026-12-01T00:00:00Z"), "admin01", OF_2027);
        await().until(() -> calendar.covers(2027));
        assertThat(calendar.isWorkingDay(NEW_YEAR)).isFalse();
    }

    private List<Instant> firings() {
        return schedules.find("reminder").orElseThrow().nextFirings();
    }

    private List<String> audited() {
        return jdbc.sql("select actor, action, subject, detail from audit_entry order by id")
                .query((row, n) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .list();
    }
}
