package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.schedule.CadenceFault.Field;
import cn.dingban.schedule.TryingCadences.Trial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** A cadence is tried before it is saved. The clock may stand elsewhere after another class. */
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class TryingCadencesTests extends ScheduleSlice {

    @Autowired
    private TryingCadences trying;

    @Autowired
    private Schedules schedules;

    @Autowired
    private FiringCalendar calendar;

    @Test
    void showsTheFiringsThatAChangeWouldGiveAndKeepsNothing() {
        Trial trial = trying.attempt("reminder", change("10:05", List.of("3", "report-due+1"), "previous", null), 5);
        assertThat(trial.isSound()).isTrue();
        assertThat(trial.inWords()).isEqualTo("每月3日及截止日后第1个工作日 10:05，遇休提前");
        assertThat(trial.next())
                .containsExactly(Instant.parse("2026-12-03T02:05:00Z"), Instant.parse("2026-12-08T02:05:00Z"));
        assertThat(schedules.find("reminder").orElseThrow().overridden()).isFalse();
    }

    @Test
    void namesEverythingThatIsWrongAtItsField() {
        Trial trial =
                trying.attempt("reminder", change("9点", List.of("31", "someday", "every-day+1"), "later", null), 5);
        assertThat(trial.next()).isEmpty();
        assertThat(trial.faults())
                .extracting(CadenceFault::field)
                .containsExactly(Field.AT, Field.ON, Field.ON, Field.ON, Field.IF_NOT_WORKING);
        assertThat(trial.faults())
                .extracting(CadenceFault::message)
                .allSatisfy(
                        said -> assertThat(said).containsPattern("\\p{IsHan}").doesNotContain("field", "Exception"));
        assertThat(trying.attempt("reminder", change(null, List.of(), null, null), 5)
                        .faults())
                .extracting(CadenceFault::message)
                .containsExactly("每月至少要选一天。");
    }

    @ParameterizedTest
    @CsvSource({"every day at nine,看不懂", "* * * * * *,太密", "0 0/5 9 * * *,太密", "0 0 0 30 2 *,永远不会到点"})
    void refusesACronThatMakesNoSense(String cron, String why) {
        assertThat(trying.attempt("briefing", change(null, null, null, cron), 5).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo(Field.CRON);
                    assertThat(fault.message()).contains(why);
                });
    }

    @Test
    void aCronReplacesDaysAndTime() {
        Trial trial = trying.attempt("briefing", change("nonsense", null, null, "0 30 14 * * MON"), 2);
        assertThat(trial.next())
                .containsExactly(Instant.parse("2026-11-30T06:30:00Z"), Instant.parse("2026-12-07T06:30:00Z"));
    }

    @Test
    void comparesWithTheRuleBook() {
        assertThat(trying.comparison("reminder")).noneMatch(TryingCadences.Line::differs);
        assertThat(trying.shipped("reminder").on()).containsExactly("2", "4", "report-due");
        assertThat(trying.dayInWords("report-due+1")).isEqualTo("截止日后第1个工作日");
        assertThat(trying.dayInWords("<b>")).isEqualTo("<b>");
    }

    @Test
    void showsAllFiringsOfAMonthInOrder() {
        List<FiringCalendar.Firing> december =
                calendar.between(Instant.parse("2026-11-30T16:00:00Z"), Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(december)
                .extracting(FiringCalendar.Firing::scheduleId)
                .containsExactly("reminder", "reminder", "briefing", "reminder");
        assertThat(december).extracting(FiringCalendar.Firing::at).isSorted();
        assertThat(calendar.between(Instant.parse("2027-03-01T00:00:00Z"), Instant.parse("2027-04-01T00:00:00Z")))
                .as("without a calendar nothing is guessed")
                .isEmpty();
    }

    private static ScheduleChange change(
            @Nullable String at, @Nullable List<String> on, @Nullable String rule, @Nullable String cron) {
        return ScheduleChange.cadence(at, on, null, rule, cron);
    }
}
