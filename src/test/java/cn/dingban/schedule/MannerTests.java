package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.schedule.Manner.LeftOut;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a schedule speaks is set beside when it fires; both are one history. */
class MannerTests extends ScheduleSlice {

    private static final Manner NIGHTLY =
            new Manner(Manner.ANY_HOUR, null, List.of(Copy.REVIEWER), List.of(new LeftOut("reporter02", "填报员02")));

    @Autowired
    private AdministeringSchedules administering;

    @Autowired
    private Schedules schedules;

    @Autowired
    private TryingCadences cadences;

    @Autowired
    private Manners manners;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        administering.reset("reminder", "test");
        jdbc.sql("delete from schedule_change").update();
        jdbc.sql("delete from audit_entry").update();
    }

    @Test
    void itHoldsAtOnceAndIsSaidInWords() {
        assertThat(manners.of("reminder")).isEqualTo(Manner.SHIPPED);
        assertThat(administering.speak("reminder", NIGHTLY, "admin01", "出国")).isEmpty();

        assertThat(manners.of("reminder")).isEqualTo(NIGHTLY);
        assertThat(manners.of("briefing")).isEqualTo(Manner.SHIPPED);
        assertThat(manners.of("none")).isEqualTo(Manner.SHIPPED);
        assertThat(schedules.find("reminder")).get().satisfies(view -> {
            assertThat(view.audience()).isEqualTo("填报人；另抄送本单位审核人；不发给填报员02");
            assertThat(view.overridden()).isTrue();
            assertThat(view.when()).isEqualTo(view.shippedWhen());
        });
        assertThat(cadences.comparison("reminder"))
                .filteredOn(TryingCadences.Line::differs)
                .extracting(TryingCadences.Line::current)
                .containsExactly("填报人；另抄送本单位审核人；不发给填报员02", "到点就发，不等上班");
        assertThat(schedules.changes("reminder", 1)).singleElement().satisfies(change -> {
            assertThat(change.after()).startsWith(change.before()).endsWith("；到点就发，不等上班；另抄送本单位审核人；不发给填报员02");
            assertThat(change.reason()).isEqualTo("出国");
        });
    }

    @Test
    void whenAndHowAreChangedApartAndTakenBackTogether() {
        administering.speak("reminder", NIGHTLY, "admin01", "");
        administering.change("reminder", ScheduleChange.cadence("10:05", null, null, null, null), "admin01");
        assertThat(manners.of("reminder")).isEqualTo(NIGHTLY);
        assertThat(schedules.inWords("reminder")).contains("10:05");

        administering.speak("reminder", Manner.SHIPPED, "admin01", "");
        assertThat(schedules.inWords("reminder")).contains("10:05");
        long change = schedules.changes("reminder", 1).get(0).id();
        assertThat(administering.undo("reminder", change, "admin01")).isEmpty();
        assertThat(manners.of("reminder")).isEqualTo(NIGHTLY);

        administering.change("reminder", ScheduleChange.NONE, "admin01");
        assertThat(manners.of("reminder")).isEqualTo(NIGHTLY);
        administering.reset("reminder", "admin01");
        assertThat(manners.of("reminder")).isEqualTo(Manner.SHIPPED);
        assertThat(schedules.find("reminder").orElseThrow().overridden()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsRefusedInWordsAndChangesNothing() {
        for (String hours : List.of("20:00-08:00", "8-9", "24:00-25:00", "", "-")) {
            assertThat(administering.speak("reminder", new Manner(hours, null, null, null), "admin01", ""))
                    .get()
                    .asString()
                    .contains("应是当天先后两个时间");
        }
        assertThat(administering.speak("reminder", new Manner(null, "简短", List.of(Copy.LIAISON), null), "admin01", ""))
                .contains("这个排期不能抄送领导的联络员。 没有“简短”这种说法，请先在“消息模板”里写好。");
        assertThat(manners.of("reminder")).isEqualTo(Manner.SHIPPED);
        assertThat(schedules.changes("reminder", 1)).isEmpty();
    }
}
