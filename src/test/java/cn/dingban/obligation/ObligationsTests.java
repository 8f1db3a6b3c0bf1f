package cn.dingban.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** On 3 December 2026, with November due on Monday the 7th. */
class ObligationsTests {

    private static final String KIND = "monthly-report";
    private static final ReportingPeriod OCTOBER = ReportingPeriod.of(2026, 10);
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);
    private static final ReportingPeriod DECEMBER = ReportingPeriod.of(2026, 12);

    private final StoredObligations stored = mock(StoredObligations.class);
    private final DueDays dueDays = mock(DueDays.class);
    private final Obligations obligations =
            new Obligations(stored, dueDays, Clock.fixed(Instant.parse("2026-12-03T01:00:00Z"), OfficeClock.ZONE));

    ObligationsTests() {
        when(stored.findByKindAndSubjectIdAndPeriod(anyString(), anyLong(), anyString()))
                .thenReturn(Optional.empty());
        when(dueDays.article(KIND)).thenReturn("第2条");
        when(dueDays.of(KIND, OCTOBER)).thenReturn(Optional.of(LocalDate.of(2026, 11, 5)));
        when(dueDays.of(KIND, NOVEMBER)).thenReturn(Optional.of(LocalDate.of(2026, 12, 7)));
        when(dueDays.of(KIND, DECEMBER)).thenReturn(Optional.empty());
    }

    @Test
    @DisplayName("12月3日导入计划：11月（7日截止）要报，10月已过期只留底、不催办")
    void opensWhatIsNotYetOverdueAndKeepsTheRestForTheRecord() {
        assertThat(opened(NOVEMBER).status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(opened(OCTOBER).status()).isEqualTo(ObligationStatus.NOT_CHASED);
    }

    @Test
    @DisplayName("年中新增的项目：以前的月份只留底，哪怕还没到截止日")
    void neverChasesWhatIsOnlyNoted() {
        obligations.note(key(NOVEMBER), "滩坑引水", 6);

        assertThat(saved().status()).isEqualTo(ObligationStatus.NOT_CHASED);
    }

    @Test
    @DisplayName("缺下一年日历：截止日空着，不猜")
    void leavesTheDueDayOpenWithoutACalendar() {
        ObligationView december = opened(DECEMBER);

        assertThat(december.dueOn()).isNull();
        assertThat(december.status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(december.isOverdue(LocalDate.of(2027, 6, 1))).isFalse();
    }

    private ObligationView opened(ReportingPeriod period) {
        clearInvocations(stored);
        obligations.open(key(period), "滩坑引水", 6);
        return saved();
    }

    private ObligationView saved() {
        ArgumentCaptor<Obligation> obligation = ArgumentCaptor.forClass(Obligation.class);
        verify(stored).save(obligation.capture());
        return obligation.getValue().view();
    }

    private static ObligationKey key(ReportingPeriod period) {
        return new ObligationKey(KIND, 1, period);
    }
}
