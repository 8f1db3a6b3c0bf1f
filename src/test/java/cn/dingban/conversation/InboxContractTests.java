package cn.dingban.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.dingban.conversation.ConversationSlice.FakeCard;
import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.conversation.spi.IncomingMessage.Attachment;
import cn.dingban.conversation.spi.IncomingMessage.Chat;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the way in promises, on every database. */
abstract class InboxContractTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxEntries entries;

    @Autowired
    private FakeOrganisation organisation;

    @Autowired
    private Dialogues dialogues;

    @Autowired
    private FakeCommand todo;

    @Autowired
    private FakeCard card;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private FindingDeliveries finding;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void beginWithAnEmptyInbox() {
        jdbc.update("delete from conversation_inbox");
        jdbc.update("delete from conversation_dialogue");
        jdbc.update("delete from delivery");
        todo.reset();
        card.reset();
        organisation.clear();
        Unit unit = organisation.addUnit("环线指挥部");
        organisation.add("u1", "填报员01", unit, Role.REPORTER);
        organisation.add("u2", "审核员01", unit, Role.REVIEWER);
    }

    private IncomingMessage says(String id, @Nullable String userId, String text) {
        return says(id, userId, text, new Chat(false, "c-" + userId, ""));
    }

    private IncomingMessage says(String id, @Nullable String userId, String text, Chat chat) {
        return new IncomingMessage(id, chat, userId, "昵称", IncomingMessage.Kind.TEXT, text, null, clock.instant());
    }

    private IncomingMessage sends(String id, String code, String fileName) {
        return new IncomingMessage(
                id,
                new Chat(false, "c", ""),
                "u1",
                "昵称",
                IncomingMessage.Kind.FILE,
                "",
                new Attachment(code, fileName),
                clock.instant());
    }

    private void accept(IncomingMessage message) {
        inbox.accept(message);
        await().until(() -> states().stream().noneMatch("RECEIVED"::equals));
    }

    private List<String> states() {
        return jdbc.queryForList("select state from conversation_inbox order by id", String.class);
    }

    private List<DeliveryView> answers() {
        return finding.newest(null, 100);
    }

    private List<String> titles() {
        return answers().stream().map(DeliveryView::title).toList();
    }

    @Test
    void whatArrivesIsStoredHandledAndAnswered() {
        accept(says("m1", "u1", "待办"));

        assertThat(states()).containsExactly("HANDLED");
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.title()).isEqualTo("todo()");
            assertThat(answer.recipientId()).isEqualTo("u1");
            assertThat(answer.recipientName()).isEqualTo("填报员01");
            assertThat(answer.source()).startsWith("inbox:");
        });
    }

    @Test
    void aRedeliveryIsHandledOnce() {
        accept(says("m1", "u1", "待办"));
        accept(says("m1", "u1", "待办"));

        assertThat(states()).hasSize(1);
        assertThat(todo.heard()).hasSize(1);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() {
        String tooLong = "m".repeat(300);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> inbox.accept(says(tooLong, "u1", "待办")));
        assertThat(states()).isEmpty();
    }

    @Test
    void aFailureUndoesEverythingAndIsToldWithAReference() {
        todo.does(arguments -> {
            enqueue("half-done", "u2");
            throw new IllegalStateException("a secret of the program");
        });
        accept(says("m1", "u1", "待办"));

        assertThat(states()).containsExactly("FAILED");
        String reference = jdbc.queryForObject("select reference from conversation_inbox", String.class);
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.recipientId()).isEqualTo("u1");
            assertThat(answer.text())
                    .contains("没有保存", "程序出错", String.valueOf(reference))
                    .doesNotContain("secret");
        });
    }

    private List<String> payloads() {
        return jdbc.queryForList("select payload from conversation_inbox order by id", String.class);
    }

    @Test
    void nothingOfASensitiveMessageIsStored() {
        ask("first");
        accept(says("m1", "u1", "待办 军 用光缆要迁", new Chat(true, "g1", "全市")));
        accept(says("m1", "u1", "待办 军 用光缆要迁", new Chat(true, "g1", "全市")));
        accept(sends("m2", "12345", "涉密清单.csv"));

        assertThat(states()).containsExactly("HANDLED", "HANDLED");
        assertThat(payloads())
                .hasSize(2)
                .allSatisfy(
                        payload -> assertThat(payload).contains("WITHHELD").doesNotContain("待办", "光缆", "涉密", "12345"));
        assertThat(todo.heard()).isEmpty();
        assertThat(openQuestion()).contains("first");
        assertThat(answers()).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.recipientId()).isEqualTo("u1");
            assertThat(answer.text()).contains("没有保存", "线下").doesNotContain("军", "涉密");
        });
    }

    @Test
    void nothingOfASensitiveFormIsStoredAndTheCardStays() {
        String outTrackId = cardOf("u1");
        Map<String, String> form = Map.of("progress", "主体三层", "problems", "军用光缆要迁");

        Map<String, String> shown = inbox.accept(
                new IncomingCardAction("p1", outTrackId, "u1", "confirm", Map.of(), form, clock.instant()));

        assertThat(shown).isEmpty();
        assertThat(payloads()).singleElement().asString().doesNotContain("主体", "军用");
        assertThat(titles()).noneMatch(title -> title.startsWith("pressed"));
        assertThat(answers().get(0).text()).contains("没有保存", "线下");
    }

    private void enqueue(String key, String userId) {
        transaction.executeWithoutResult(status -> deliveries.enqueue(new Notice(
                        key,
                        "report-confirm",
                        Recipient.person(userId, ""),
                        Priority.REPLY,
                        new Rendered(key, ""),
                        Reason.event("test", null, "2026-11"))
                .withCard(new CardContent("report-confirm", Map.of("open", "true")))));
    }

    @Test
    void aFailureOfTheDatabaseIsCalledThat() {
        todo.does(arguments -> {
            throw new DataIntegrityViolationException("duplicate");
        });
        accept(says("m1", "u1", "待办"));

        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("数据库忙"));
    }

    @Test
    void afterAFailureTheNextMessageIsHandled() {
        todo.does(arguments -> {
            throw new IllegalStateException();
        });
        accept(says("m1", "u1", "待办"));
        todo.reset();
        accept(says("m2", "u1", "待办"));

        assertThat(states()).containsExactly("FAILED", "HANDLED");
        assertThat(titles()).contains("todo()");
    }

    @Test
    void somebodyUnknownIsToldWhatToDo() {
        accept(says("m1", "stranger", "待办"));

        assertThat(todo.heard()).isEmpty();
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.recipientId()).isEqualTo("stranger");
            assertThat(answer.title()).contains("重点办");
        });
    }

    @Test
    void somebodyWithoutAUserIdIsNoFailure() {
        accept(says("m1", null, "待办"));

        assertThat(states()).containsExactly("HANDLED");
        assertThat(answers()).isEmpty();
    }

    @Test
    void aRoleThatThePersonLacksIsRefused() {
        accept(says("m1", "u1", "通过 全部"));

        assertThat(titles()).noneMatch(title -> title.startsWith("accept"));
        assertThat(states()).containsExactly("HANDLED");
    }

    @Test
    void inAGroupTheAnswerIsPrivateAndTheGroupLearnsOnlyThatThereIsOne() {
        accept(says("m1", "u1", "待办", new Chat(true, "g1", "全市")));

        assertThat(answers()).extracting(DeliveryView::recipientId).containsExactlyInAnyOrder("u1", "g1");
        assertThat(answers().stream().filter(a -> a.recipientId().equals("g1")))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).doesNotContain("todo", "填报员01"));
    }

    @Test
    void aFileGoesToTheCommandThatTakesIt() {
        accept(sends("m1", "12345", "plan.csv"));
        accept(sends("m2", "gone", "plan.csv"));
        accept(sends("m3", "12345", "plan.exe"));

        assertThat(titles()).hasSize(3).contains("took plan.csv of 5");
        assertThat(states()).containsOnly("HANDLED");
    }

    private IncomingMessage shows(String id, IncomingMessage.Kind kind, String text, boolean group) {
        return new IncomingMessage(
                id,
                new Chat(group, "g1", ""),
                "u1",
                "昵称",
                kind,
                text,
                new Attachment("12345", "picture"),
                clock.instant());
    }

    @Test
    void aPictureIsTakenInPrivateAfterTheWordsThatCameWithIt() {
        accept(shows("m1", IncomingMessage.Kind.PICTURE, "", false));
        accept(shows("m2", IncomingMessage.Kind.TEXT, "待办", false));
        accept(shows("m3", IncomingMessage.Kind.TEXT, "待办", true));

        assertThat(titles()).contains("picture of 5 false", "todo()", "picture of 5 true");
        assertThat(titles().stream().filter(title -> title.startsWith("picture")))
                .hasSize(2);
    }

    @Test
    void speechIsNotTakenForWordsButOfferedAsThem() {
        accept(shows("m1", IncomingMessage.Kind.AUDIO, "待办", false));
        accept(shows("m2", IncomingMessage.Kind.VIDEO, "", false));

        assertThat(todo.heard()).isEmpty();
        assertThat(answers().stream().map(DeliveryView::text))
                .anySatisfy(text -> assertThat(text).contains("这段语音", "“待办”", "文字"))
                .anySatisfy(text -> assertThat(text).contains("这段视频", "文字"));
    }

    @Test
    void whatACrashLeftBehindIsSwept() {
        IncomingMessage message = says("m1", "u1", "待办");
        String payload = JsonMapper.builder().build().writeValueAsString(message);
        transaction.executeWithoutResult(status ->
                entries.save(new InboxEntry("msg:m1", InboxEntry.Kind.MESSAGE, "u1", payload, clock.instant())));

        inbox.sweep();
        clock.pass(Duration.ofSeconds(11));
        assertThat(states()).containsExactly("RECEIVED");

        inbox.sweep();
        await().until(() -> states().equals(List.of("HANDLED")));
        inbox.sweep();
        assertThat(todo.heard()).hasSize(1);
    }

    @Test
    void whatOnePersonSaysIsHandledInOrder() {
        List<String> said = IntStream.range(0, 25).mapToObj(String::valueOf).toList();
        said.forEach(number -> {
            inbox.accept(says("a" + number, "u1", "待办 " + number));
            inbox.accept(says("b" + number, "u2", "待办 x"));
        });
        await().until(() -> todo.heard().size() == 50);

        assertThat(todo.heard().stream().filter(heard -> !heard.equals("x"))).containsExactlyElementsOf(said);
    }

    private void ask(String subject) {
        transaction.executeWithoutResult(status -> dialogues.ask("u1", "topic", subject));
    }

    private Optional<String> openQuestion() {
        return transaction.execute(status -> dialogues.current("u1").map(Dialogue::subject));
    }

    @Test
    void aPersonIsAskedOneThingAtATime() {
        ask("first");
        ask("second");

        assertThat(openQuestion()).contains("second");
        transaction.executeWithoutResult(status -> dialogues.close("u1", "topic", "first"));
        assertThat(openQuestion()).contains("second");
        transaction.executeWithoutResult(status -> dialogues.close("u1", "topic", "second"));
        assertThat(openQuestion()).isEmpty();
    }

    @Test
    void aQuestionWaitsForADay() {
        ask("first");
        clock.pass(Duration.ofHours(23));
        assertThat(openQuestion()).contains("first");

        clock.pass(Duration.ofHours(1));
        assertThat(openQuestion()).isEmpty();
    }

    private Map<String, String> press(String key, String outTrackId, String userId) {
        return inbox.accept(
                new IncomingCardAction(key, outTrackId, userId, "confirm", Map.of(), Map.of(), clock.instant()));
    }

    private String cardOf(String userId) {
        enqueue("card of " + userId, userId);
        String outTrackId =
                jdbc.queryForObject("select out_track_id from delivery where card is not null", String.class);
        return String.valueOf(outTrackId);
    }

    @Test
    void aPressIsAnsweredWithWhatTheCardShowsNow() {
        String outTrackId = cardOf("u1");

        assertThat(press("p1", outTrackId, "u1")).isEqualTo(Map.of("open", "false"));
        assertThat(titles()).contains("pressed confirm");
        transaction.executeWithoutResult(status ->
                assertThat(deliveries.card(outTrackId).orElseThrow().values()).containsEntry("open", "false"));
    }

    @Test
    void aPressThatIsDeliveredAgainActsOnceAndShowsTheSame() {
        String outTrackId = cardOf("u1");
        press("p1", outTrackId, "u1");

        assertThat(press("p1", outTrackId, "u1")).isEqualTo(Map.of("open", "false"));
        assertThat(titles().stream().filter("pressed confirm"::equals)).hasSize(1);
    }

    @Test
    void aPressOnSomebodyElsesCardDoesNothing() {
        String outTrackId = cardOf("u1");

        assertThat(press("p1", outTrackId, "u2")).isEmpty();
        assertThat(titles()).noneMatch(title -> title.startsWith("pressed"));
        assertThat(answers().get(0).recipientId()).isEqualTo("u2");
    }

    @Test
    void aPressOnACardThatNobodyKnowsIsAnswered() {
        assertThat(press("p1", "no-such-card", "u1")).isEmpty();

        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.recipientId()).isEqualTo("u1"));
    }

    @Test
    void aPressBySomebodyUnknownDoesNothing() {
        String outTrackId = cardOf("u1");

        assertThat(press("p1", outTrackId, "stranger")).isEmpty();
        assertThat(titles()).noneMatch(title -> title.startsWith("pressed"));
    }

    @Test
    void aPressThatFailsIsToldAndTheCardStaysAsItIs() {
        String outTrackId = cardOf("u1");
        card.does(press -> {
            throw new IllegalStateException();
        });

        assertThat(press("p1", outTrackId, "u1")).isEmpty();
        assertThat(states()).containsExactly("FAILED");
        assertThat(answers().get(0).text()).contains("没有保存");
    }
}
