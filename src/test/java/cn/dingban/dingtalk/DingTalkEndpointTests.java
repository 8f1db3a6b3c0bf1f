package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.dingtalk.DingTalkSettings.Calls;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;

class DingTalkEndpointTests {

    private static final Calls CALLS = new Calls(Duration.ofSeconds(1), Duration.ofSeconds(1), 20);

    private static DingTalkSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("dingban.dingtalk", DingTalkSettings.class);
    }

    private static WebServerInitializedEvent listening(String namespace, int port) {
        WebServerInitializedEvent event = mock(WebServerInitializedEvent.class, RETURNS_DEEP_STUBS);
        when(event.getApplicationContext().getServerNamespace()).thenReturn(namespace);
        when(event.getWebServer().getPort()).thenReturn(port);
        return event;
    }

    @Test
    void isTheSandboxOnOurOwnPortWithoutCredentials() {
        var endpoint = new DingTalkEndpoint(bound(Map.of()));
        assertThat(endpoint.sandbox()).isTrue();
        assertThat(endpoint.api()).isEmpty();

        endpoint.onApplicationEvent(listening(null, 8123));
        endpoint.onApplicationEvent(listening("management", 9000));

        assertThat(endpoint.api()).contains(URI.create("http://127.0.0.1:8123"));
        assertThat(endpoint.clientId()).isEqualTo("sandbox-client");
        assertThat(endpoint.clientSecret()).isEqualTo("sandbox-secret");
        assertThat(endpoint.robotCode()).isEqualTo("sandbox-client");
    }

    @Test
    void offersEveryDescribedCardInTheSandbox() {
        var dingTalk = new DingTalkUnderTest(DingTalkUnderTest.settings("", "https://api.dingtalk.com", CALLS));

        assertThat(dingTalk.channel.offersCard("report-review")).isTrue();
        assertThat(dingTalk.channel.offersCard("unknown")).isFalse();
    }

    @Test
    void sendsNothingBeforeTheSandboxIsUp() {
        var dingTalk = new DingTalkUnderTest(DingTalkUnderTest.settings("", "https://api.dingtalk.com", CALLS));

        assertThat(dingTalk.channel.sendToGroup("cid", new Markdown("t", "x")))
                .isInstanceOf(SendOutcome.Unavailable.class);
    }

    @Test
    void isDingTalkItselfWithCredentials() {
        var endpoint = new DingTalkEndpoint(bound(Map.of("dingban.dingtalk.client-id", "ding123")));

        assertThat(endpoint.sandbox()).isFalse();
        assertThat(endpoint.api()).contains(URI.create("https://api.dingtalk.com"));
        assertThat(endpoint.robotCode()).isEqualTo("ding123");
    }

    @Test
    void bindsEverythingThatAnAdministratorMaySet() {
        DingTalkSettings settings = bound(Map.of(
                "dingban.dingtalk.client-id", "ding123",
                "dingban.dingtalk.client-secret", "top-secret",
                "dingban.dingtalk.robot-code", "robot-7",
                "dingban.dingtalk.api-url", "http://127.0.0.1:18090",
                "dingban.dingtalk.card-templates.report-form", "tpl.schema",
                "dingban.dingtalk.calls.read-timeout", "4s"));

        assertThat(settings.robotCode()).isEqualTo("robot-7");
        assertThat(settings.templateOf("report-form")).isEqualTo("tpl.schema");
        assertThat(settings.calls()).isEqualTo(new Calls(Duration.ofSeconds(3), Duration.ofSeconds(4), 20));
        assertThat(settings.toString()).contains("ding123").doesNotContain("top-secret");
    }

    @Test
    void findsTemplatesThatCameFromTheEnvironment() {
        DingTalkSettings settings = bound(Map.of("dingban.dingtalk.card-templates.reportform", "tpl.schema"));

        assertThat(settings.templateOf("report-form")).isEqualTo("tpl.schema");
    }

    @Test
    void neverSendsTheSecretToDingTalkInTheClear() {
        assertThatThrownBy(() -> DingTalkUnderTest.settings("id", "http://api.dingtalk.com", CALLS))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> DingTalkUnderTest.settings("id", "api.dingtalk.com", CALLS))
                .hasMessageContaining("dingban.dingtalk.api-url");
    }
}
