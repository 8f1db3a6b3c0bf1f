package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What may leave at any time is a schedule that there is. */
class UrgentSchedulesTests {

    private static void start(String... urgent) {
        Schedules schedules = mock();
        when(schedules.ids()).thenReturn(List.of("report-reminder", "preflight"));
        when(schedules.name(anyString())).thenReturn(Optional.empty());
        when(schedules.name("preflight")).thenReturn(Optional.of("核查"));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("schedules", schedules);
        DeliveryRules rules = new DeliveryRules(
                List.of(),
                new DeliveryRules.WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 30), "第2条", List.of(urgent)),
                null);
        new DeliveryConfiguration()
                .urgentSchedulesAreKnown(rules, beans.getBeanProvider(Schedules.class))
                .afterSingletonsInstantiated();
    }

    @Test
    void oneThatThereIsStarts() {
        assertThatCode(() -> start("preflight")).doesNotThrowAnyException();
    }

    @Test
    void oneThatThereIsNotStopsTheStartAndNamesTheMend() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> start("preflight", "report-remainder"))
                .withMessageContaining("mechanism/delivery.yml")
                .withMessageContaining("urgent-schedules")
                .withMessageContaining("report-remainder")
                .withMessageContaining("[report-reminder, preflight]");
    }
}
