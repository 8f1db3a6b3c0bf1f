package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.schedule.ChangeRecord.Action;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed what, and back again. */
class ScheduleHistoryTests extends ScheduleSlice {

    private static final String SHIPPED = "每月2日、4日及截止日 09:10，遇休顺延";
    private static final String LATER = "每月2日、4日及截止日 10:05，遇休顺延";

    @Autowired
    private AdministeringSchedules administering;

    @Autowired
    private Schedules schedules;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        administering.reset("reminder", "test");
        administering.resume("reminder", "test");
        jdbc.sql("delete from schedule_change").update();
        jdbc.sql("delete from audit_entry").update();
    }

    @Test
    void aChangeIsKeptWithActorReasonBeforeAndAfter() {
        administering.change("reminder", at("10:05"), "admin01", "九点有例会");

        assertThat(schedules.changes("reminder", 20)).singleElement().satisfies(change -> {
            assertThat(change.actor()).isEqualTo("admin01");
            assertThat(change.action()).isEqualTo(Action.CHANGE);
            assertThat(change.reason()).isEqualTo("九点有例会");
            assertThat(change.before()).isEqualTo(SHIPPED);
            assertThat(change.after()).isEqualTo(LATER);
            assertThat(change.at()).isNotNull();
        });
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        administering.resume("reminder", "admin01");
        administering.reset("reminder", "admin01");
        assertThat(schedules.changes("reminder", 20)).isEmpty();

        administering.change("reminder", at("10:05"), "admin01");
        administering.change("reminder", at("10:05"), "admin02");
        assertThat(schedules.changes("reminder", 20)).hasSize(1);
    }

    @Test
    void undoReturnsToTheStateBeforeAChangeAndIsItselfAChange() {
        administering.change("reminder", at("10:05"), "admin01");
        administering.pause("reminder", "admin02");
        administering.change("reminder", at("11:05"), "admin01");
        assertThat(actions()).containsExactly(Action.CHANGE, Action.PAUSE, Action.CHANGE);

        long pause = schedules.changes("reminder", 20).get(1).id();
        assertThat(administering.undo("reminder", pause, "admin03")).isEmpty();

        ScheduleView view = schedules.find("reminder").orElseThrow();
        assertThat(view.when()).isEqualTo(LATER);
        assertThat(view.paused()).isFalse();
        ChangeRecord undo = schedules.changes("reminder", 20).get(0);
        assertThat(undo.action()).isEqualTo(Action.UNDO);
        assertThat(undo.undoes()).isEqualTo(pause);
        assertThat(undo.pausedBefore()).isTrue();

        assertThat(administering.undo("reminder", undo.id(), "admin03")).isEmpty();
        assertThat(schedules.find("reminder").orElseThrow().paused()).isTrue();
    }

    @Test
    void undoingNothingSaysSo() {
        administering.change("reminder", at("10:05"), "admin01");
        long change = schedules.changes("reminder", 1).get(0).id();
        administering.undo("reminder", change, "admin01");

        assertThat(administering.undo("reminder", change, "admin01"))
                .hasValueSatisfying(why -> assertThat(why).contains("不用撤销"));
        assertThat(administering.undo("reminder", 4711, "admin01"))
                .hasValueSatisfying(why -> assertThat(why).contains("没有这次改动"));
        assertThat(administering.undo("briefing", change, "admin01"))
                .as("another schedule's change")
                .hasValueSatisfying(why -> assertThat(why).contains("没有这次改动"));
        assertThatThrownBy(() -> administering.undo("nightly", change, "admin01"))
                .isInstanceOf(UnknownSchedule.class);
    }

    @Test
    void aRunByHandNamesWhoRanIt() {
        administering.runByHand("briefing", null, "admin01");
        assertThat(schedules.runs("briefing", 1))
                .first()
                .satisfies(run -> assertThat(run.actor()).isEqualTo("admin01"));
    }

    private List<Action> actions() {
        return schedules.changes("reminder", 20).stream()
                .map(ChangeRecord::action)
                .toList();
    }

    private static ScheduleChange at(String time) {
        return ScheduleChange.cadence(time, null, null, null, null);
    }
}
