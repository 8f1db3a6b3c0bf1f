package cn.dingban.reporting;

import static cn.dingban.reporting.Month.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.SettableClock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For whom a reminder that had to wait still has a reason. */
@ReportingTest
class RemindersStillWantedModuleTests {

    private static final Set<String> ALL = Set.of("reporter", "alone", "head", "reviewer");

    @Autowired
    private Month month;

    @Autowired
    private RemindersStillWanted wanted;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void begin() {
        month.begin();
    }

    @Test
    @DisplayName("报齐的不再提醒，还欠着的照旧")
    void whoHasReportedEverythingNeedsNoReminder() {
        assertThat(wanted.wantedBy(ReportReminderTask.KIND, "2026-11", ALL))
                .containsExactlyInAnyOrder("reporter", "alone");

        month.submit("黄南水库", NOVEMBER, 100, 1000);
        month.submit("235国道", NOVEMBER, 320, 3240);

        assertThat(wanted.wantedBy(ReportReminderTask.KIND, "2026-11", ALL)).containsExactly("reporter");
    }

    @Test
    void anOverdueNoticeIsWantedFromTheDayAfterTheDueDayOn() {
        assertThat(wanted.wantedBy(ReportOverdueReporterTask.KIND, "2026-11", ALL))
                .isEmpty();
        clock.set("2026-12-08T09:00");
        assertThat(wanted.wantedBy(ReportOverdueReporterTask.KIND, "2026-11", ALL))
                .containsExactlyInAnyOrder("reporter", "alone");
        assertThat(wanted.wantedBy(ReportOverdueHeadTask.KIND, "2026-11", ALL)).containsExactly("head");

        month.submit("黄南水库", NOVEMBER, 100, 1000);
        assertThat(wanted.wantedBy(ReportOverdueReporterTask.KIND, "2026-11", ALL))
                .containsExactly("reporter");
    }

    @Test
    void onlyThoseWhoAreAskedAboutAreNamed() {
        assertThat(wanted.wantedBy(ReportReminderTask.KIND, "2026-11", Set.of("alone")))
                .containsExactly("alone");
        assertThat(wanted.wantedBy(ReportReminderTask.KIND, "2026-10", ALL)).isEmpty();
    }

    @Test
    void allRemindersOfReportsAreJudged() {
        assertThat(wanted.kinds()).hasSize(3).contains(ReportReminderTask.KIND);
    }
}
