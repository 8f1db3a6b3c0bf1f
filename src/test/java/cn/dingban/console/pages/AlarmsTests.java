package cn.dingban.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.console.ConsoleSlice;
import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.Alarms.Alarm;
import cn.dingban.console.pages.DingTalkState.Connection;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.FindingDeliveries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** What needs a person is said on the first page, with the way there. */
@SpringBootTest(classes = ConsoleSlice.class, properties = "dingban.api-token=token-for-tests")
@AutoConfigureMockMvc
class AlarmsTests {

    private static final Connection FINE = new Connection("", true, false, "");

    @Autowired
    private Alarms alarms;

    @Autowired
    private FindingDeliveries deliveries;

    @Autowired
    private ConsoleWords words;

    @AfterEach
    void nothingIsStuck() {
        when(deliveries.count(DeliveryStatus.BLOCKED)).thenReturn(0L);
        when(deliveries.count(DeliveryStatus.UNCERTAIN)).thenReturn(0L);
    }

    @Test
    void whereAllIsWellThereIsNone() {
        assertThat(alarms.now(FINE)).isEmpty();
    }

    @Test
    void whatIsBlockedAndWhatIsUncertainAreCountedEach() {
        when(deliveries.count(DeliveryStatus.BLOCKED)).thenReturn(2L);
        when(deliveries.count(DeliveryStatus.UNCERTAIN)).thenReturn(3L);

        assertThat(alarms.now(FINE))
                .extracting(Alarm::link)
                .containsExactly("/deliveries?status=blocked", "/deliveries?status=uncertain");
        assertThat(alarms.now(FINE))
                .extracting(Alarm::text)
                .satisfiesExactly(
                        blocked -> assertThat(blocked).contains("2 条", "受阻"),
                        uncertain -> assertThat(uncertain).contains("3 条", "不知道送到没有"));
        assertThat(alarms.now(FINE)).allMatch(Alarm::grave);
    }

    @Test
    void aConnectionThatIsOpenButSilentIsAnAlarm() {
        Connection silent = connection(Map.of("alarm", "nothing has come"));

        assertThat(silent.connected()).isTrue();
        assertThat(texts(silent)).singleElement().asString().contains("三分钟没有收到钉钉的任何数据", "Stream");
        assertThat(texts(connection(Map.of()))).isEmpty();
        assertThat(texts(connection(Map.of("connected", false))))
                .singleElement()
                .asString()
                .contains("没有连上");
    }

    private List<String> texts(Connection connection) {
        return alarms.now(connection).stream().map(Alarm::text).toList();
    }

    private Connection connection(Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(Map.of("mode", "real", "connected", true));
        all.putAll(details);
        IndicatedHealthDescriptor found = mock();
        when(found.getDetails()).thenReturn(all);
        HealthEndpoint health = mock();
        when(health.healthForPath("dingtalk")).thenReturn(found);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("health", health);
        return new DingTalkState(beans.getBeanProvider(HealthEndpoint.class), words).connection();
    }
}
