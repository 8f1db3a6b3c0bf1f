package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.conversation.spi.FileSource;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.DeliveryChannel.Reach;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.ReceiptBook;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.dingtalk.FakeMeter;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.sandbox.SandboxDriver;
import cn.dingban.sandbox.SandboxTestApp;
import cn.dingban.shared.DirectoryPublished;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The adapter and the sandbox in one process, as a newcomer runs them: nothing is configured, and both find each other. */
@SpringBootTest(
        classes = {SandboxTestApp.class, SandboxRoundTripTests.Adapter.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class SandboxRoundTripTests {

    private static final String FORM =
            "{\"fields\":[{\"name\":\"month\",\"label\":\"当月完成投资\",\"type\":\"NUMBER\",\"required\":true}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private DeliveryChannel channel;

    @Autowired
    private FileSource files;

    @Autowired
    private StreamClient client;

    @Autowired
    private RecordingGate gate;

    private SandboxDriver sandbox;

    /** Carries no stereotype, so that the scan of the whole application passes it by. */
    @ComponentScan(
            basePackages = "cn.dingban.dingtalk",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @ConfigurationPropertiesScan("cn.dingban.dingtalk")
    static class Adapter {

        @Bean
        RecordingGate gate() {
            return new RecordingGate();
        }

        @Bean
        FakeMeter meter() {
            return new FakeMeter();
        }

        @Bean
        ReceiptBook receipts() {
            return receipt -> {};
        }

        @Bean
        RuleBook ruleBook() {
            RuleBook rules = mock(RuleBook.class);
            when(rules.files(anyString(), anyString())).thenReturn(List.of("cards/report-form.json"));
            return rules;
        }
    }

    @BeforeEach
    void setScene() {
        sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        sandbox.put("/sandbox/api/directory", new DirectoryPublished(SandboxTestApp.PEOPLE, SandboxTestApp.GROUPS));
        await().until(() -> client.status().connected());
    }

    @Test
    void sendsToPeopleAndGroups() {
        var message = new Markdown("催报", "您有 2 个项目待报");

        assertThat(channel.sendToPeople(List.of("outsider01", "nobody"), message))
                .isInstanceOfSatisfying(
                        SendOutcome.Sent.class,
                        sent -> assertThat(sent.invalidUserIds()).containsExactly("nobody"));
        assertThat(channel.sendToGroup(SandboxTestApp.GROUP, message)).isInstanceOf(SendOutcome.Sent.class);

        assertThat(sandbox.messages("outsider01", 1).toString()).contains("您有 2 个项目待报");
    }

    @Test
    void receivesWhatPeopleSay() {
        sandbox.say("reporter01", "报　北环路 60%");

        await().until(() -> gate.messages.stream().anyMatch(m -> m.text().equals("报 北环路 60%")));
    }

    @Test
    void answersByTheWebhookOfWhatWasSaid() {
        assertThat(channel.answer(Space.person("reviewer01"), new Markdown("回答", "按接口")))
                .isInstanceOfSatisfying(
                        SendOutcome.Sent.class,
                        sent -> assertThat(sent.providerKey()).isNotNull());
        int before = gate.messages.size();
        sandbox.say("reviewer01", "待办");
        await().until(() -> gate.messages.size() > before);

        assertThat(channel.answer(Space.person("reviewer01"), new Markdown("回答", "按会话")))
                .isEqualTo(SendOutcome.Sent.to(null));
        sandbox.post("/sandbox/api/faults", Map.of("path", "/robot/sendBySession", "kind", "TOKEN_EXPIRED"));
        assertThat(channel.answer(Space.person("reviewer01"), new Markdown("回答", "又按接口")))
                .isInstanceOfSatisfying(
                        SendOutcome.Sent.class,
                        sent -> assertThat(sent.providerKey()).isNotNull());

        assertThat(sandbox.messages("reviewer01", 4).toString()).contains("按接口", "按会话", "又按接口");
    }

    @Test
    void deliversACardOnceAndUpdatesItWhenPressed() {
        var card = new CardMessage(
                "round-trip-1",
                "report-form",
                Space.person("reviewer01"),
                "月报填报",
                Map.of("heading", "填报 11月进展", "open", "true", "period", "2026-11", "form", FORM),
                false);
        gate.newValues = Map.of("body", "已收到", "open", "false");

        assertThat(channel.deliverCard(card)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(channel.deliverCard(new CardMessage(
                        card.outTrackId(), card.card(), card.space(), card.summary(), card.values(), true)))
                .isInstanceOf(SendOutcome.Sent.class);
        sandbox.press("reviewer01", "round-trip-1", "submit", Map.of("month", "1200"));

        await().until(() -> !gate.actions.isEmpty());
        assertThat(gate.actions.get(0).actionId()).isEqualTo("submit");
        assertThat(gate.actions.get(0).form()).containsEntry("month", "1200");
        await().until(() -> sandbox.messages("reviewer01", 1).toString().contains("已收到"));
        assertThat(sandbox.messages("reviewer01", 1))
                .filteredOn(message -> message.path("kind").asString().equals("card"))
                .hasSize(1);
    }

    @Test
    void knowsItsGroups() {
        assertThat(channel.reaches(Space.group(SandboxTestApp.GROUP))).isEqualTo(Reach.YES);
        assertThat(channel.reaches(Space.group("cidNowhere=="))).isEqualTo(Reach.NO);
    }

    @Test
    void fetchesTheFilesThatPeopleSend() throws Exception {
        sandbox.sendFile("reporter01", "进度表.csv", "项目名称\n北环路\n");

        await().until(() -> gate.messages.stream().anyMatch(m -> m.file() != null));
        IncomingMessage message =
                gate.messages.stream().filter(m -> m.file() != null).findFirst().orElseThrow();
        assertThat(message.file().fileName()).isEqualTo("进度表.csv");
        assertThat(new String(files.download(message.file().downloadCode(), 1024 * 1024), StandardCharsets.UTF_8))
                .contains("北环路");
    }
}
