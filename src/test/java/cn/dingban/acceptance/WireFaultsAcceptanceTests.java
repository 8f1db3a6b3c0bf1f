package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** People talk to the robot while DingTalk misbehaves in the ways that the sandbox can play. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = {"test.story=wire-faults", "dingban.sandbox.timing.redeliveries=2s,6s"})
class WireFaultsAcceptanceTests {

    private static final String WEBHOOK = "/robot/sendBySession";
    private static final String CARDS = "/v1.0/card/instances/createAndDeliver";

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void december() {
        office = new Office(port);
        if (office.asks("/api/clock").get("at").asString().compareTo("2026-12-02T12:00") < 0) {
            office.itBecomes("2026-12-02T12:00");
        }
    }

    @AfterEach
    void nothingGoesOnFailing() {
        office.call("DELETE", "/sandbox/api/faults", null);
    }

    private void fails(String path, String kind) {
        office.call("POST", "/sandbox/api/faults", Map.of("path", path, "kind", kind));
    }

    private void streamFails(String how) {
        office.call("POST", "/sandbox/api/stream/" + how, Map.of());
    }

    private void minutesPass(int minutes) {
        OffsetDateTime now =
                OffsetDateTime.parse(office.asks("/api/clock").get("at").asString());
        office.itBecomes(now.plusMinutes(minutes).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
    }

    private JsonNode newestDeliveryTo(String userId) {
        for (JsonNode delivery : office.asks("/api/deliveries?limit=50")) {
            if (delivery.get("recipientId").asString().equals(userId)) {
                return delivery;
            }
        }
        throw new AssertionError("Nothing was sent to " + userId);
    }

    private void awaitStatus(String userId, String status) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(newestDeliveryTo(userId).get("status").asString())
                                .isEqualTo(status));
    }

    private static List<Message> since(Person person, Message seen) {
        return person.messages().stream().filter(m -> m.seq() > seen.seq()).toList();
    }

    @Test
    void anAnswerCostsNoCallOfTheApi() {
        JsonNode before = office.asks("/api/quota");

        office.person("reporter11").says("帮助");

        awaitStatus("reporter11", "SENT");
        JsonNode after = office.asks("/api/quota");
        assertThat(after.get("api").get("used")).isEqualTo(before.get("api").get("used"));
        assertThat(after.get("stream").get("used").asLong())
                .isEqualTo(before.get("stream").get("used").asLong() + 2);
    }

    @Test
    void anAnswerWhoseSessionIsOverComesOnceAndAtOnce() {
        Person reporter = office.person("reporter12");
        Message before = reporter.says("帮助");
        fails(WEBHOOK, "TOKEN_EXPIRED");

        Message answer = reporter.says("待办");

        awaitStatus("reporter12", "SENT");
        assertThat(since(reporter, before)).extracting(Message::seq).containsExactly(answer.seq());
        assertThat(newestDeliveryTo("reporter12").get("attempts").asInt()).isEqualTo(1);
    }

    /** The rule book has texts to people sent at least once: rather twice than not at all. */
    @Test
    void anAnswerThatWasAcceptedAndWhoseReceiptWasLostIsRepeatedOnce() {
        Person reporter = office.person("reporter13");
        fails(WEBHOOK, "LOST_ANSWER");

        Message answer = reporter.says("帮助");
        awaitStatus("reporter13", "RETRY");
        minutesPass(3);

        awaitStatus("reporter13", "SENT");
        assertThat(since(reporter, answer))
                .singleElement()
                .satisfies(again -> assertThat(again.text()).isEqualTo(answer.text()));
        minutesPass(20);
        assertThat(since(reporter, answer)).hasSize(1);
    }

    @Test
    void aCardThatWasAcceptedAndWhoseReceiptWasLostComesOnce() {
        Person reporter = office.person("reporter14");
        Message before = reporter.says("帮助");
        fails(CARDS, "LOST_ANSWER");

        Message form = reporter.says("填报");
        awaitStatus("reporter14", "RETRY");
        minutesPass(3);

        awaitStatus("reporter14", "SENT");
        assertThat(since(reporter, before)).extracting(Message::outTrackId).containsExactly(form.outTrackId());
    }

    @Test
    void whatComesTwiceIsAnsweredOnce() {
        Person reporter = office.person("reporter15");
        streamFails("duplicate-next");
        Message answer = reporter.says("帮助");
        Message form = reporter.says("填报");
        streamFails("duplicate-next");
        Message readBack = reporter.submits(form, "核对并报送", Map.of("month", "450", "progress", "主体三层"));

        assertThat(reporter.says("取消").text()).contains("没有保存");
        assertThat(since(reporter, answer))
                .extracting(Message::seq)
                .startsWith(form.seq(), readBack.seq())
                .hasSize(3);
    }

    @Test
    void aStaleCardChangesNothingAndSaysSo() {
        Person reporter = office.person("reporter09");
        Message first = reporter.says("报 本月300万 累计900万 主体三层");
        Message second = reporter.says("修改 本月310万");

        JsonNode pressed = office.call(
                "POST",
                "/sandbox/api/press",
                Map.of("userId", "reporter09", "outTrackId", first.outTrackId(), "actionId", "confirm", "stale", true));

        assertThat(pressed.get("failed").asBoolean()).isFalse();
        await().untilAsserted(() -> assertThat(reporter.messages().stream()
                        .filter(m -> m.outTrackIdOr("").equals(first.outTrackId())))
                .singleElement()
                .satisfies(card -> assertThat(card.text()).contains("已过时")));
        assertThat(office.asks("/api/reports?period=2026-11").toString()).doesNotContain("reporter09");
        assertThat(reporter.presses(second, "确认").text()).contains("已报送");
    }

    @Test
    void aPlannedDisconnectAndASuddenOneLoseNothing() {
        streamFails("disconnect");
        isAnsweredInTheEnd("reporter17");

        streamFails("drop");
        isAnsweredInTheEnd("reporter17");
    }

    /** What was said while there was no connection comes again, here after two seconds. */
    private void isAnsweredInTheEnd(String userId) {
        Person person = office.person(userId);
        int before = person.messages().size();
        office.call("POST", "/sandbox/api/say", Map.of("userId", userId, "text", "帮助"));
        await().atMost(Duration.ofSeconds(40)).until(() -> person.messages().size() > before);
        assertThat(person.messages()).hasSize(before + 1);
    }

    @Test
    void thatSomethingWasReadOrTakenBackIsKeptForTracing() {
        Person reporter = office.person("reporter18");
        fails(WEBHOOK, "TOKEN_EXPIRED");
        reporter.says("帮助");
        awaitStatus("reporter18", "SENT");
        long id = newestDeliveryTo("reporter18").get("id").asLong();
        String key = reporter.messages().get(reporter.messages().size() - 1).queryKey();

        office.call("POST", "/sandbox/api/read", Map.of("userId", "reporter18"));
        await().untilAsserted(() -> assertThat(
                        office.asks("/api/deliveries/" + id).get("receipts").toString())
                .contains("READ"));
        int before = reporter.messages().size();
        office.call("POST", "/sandbox/api/recall", Map.of("processQueryKey", key));

        await().untilAsserted(() -> assertThat(
                        office.asks("/api/deliveries/" + id).get("receipts").toString())
                .contains("READ", "RECALLED"));
        assertThat(reporter.messages()).hasSize(before - 1);
    }
}
