package cn.dingban.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dialogue, then command, then free text, then "not understood". */
class CommandRouterTests {

    private final FakeOrganisation office = new FakeOrganisation();
    private final Caller caller = new Caller(
            office.add("u1", "填报员01", office.addUnit("环线指挥部"), Role.REPORTER), false, "inbox:1", Instant.EPOCH);
    private final Dialogues dialogues = mock(Dialogues.class);
    private final CommandRouter router = new CommandRouter(
            new Commands(
                    List.of(new FakeCommand("todo"), new FakeCommand("accept", Role.REVIEWER)), OutboxSlice.wording()),
            dialogues,
            List.of(new OneAnswer()),
            List.of((c, text) -> answered(text.contains("国道"), "free")),
            OutboxSlice.templates());

    /** A question to which only one word is an answer. */
    private static final class OneAnswer implements DialogueTopic {

        @Override
        public String topic() {
            return "unit";
        }

        @Override
        public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
            return answered(text.equals("万元") || text.equals("待办"), "dialogue " + subject);
        }
    }

    private static Optional<List<Answer>> answered(boolean fits, String title) {
        return fits ? Optional.of(List.of(Answer.text(new Rendered(title, "")))) : Optional.empty();
    }

    private String answerTo(String text) {
        return router.answer(caller, text).get(0).text().title();
    }

    private void asked(String topic) {
        when(dialogues.current(anyString())).thenReturn(Optional.of(new Dialogue("u1", topic, "17", Instant.EPOCH)));
    }

    @Test
    void anOpenQuestionIsAnsweredFirst() {
        asked("unit");

        assertThat(answerTo(" 万元 ")).isEqualTo("dialogue 17");
        assertThat(answerTo("待办")).isEqualTo("dialogue 17");
    }

    @Test
    void whatIsNoAnswerIsUnderstoodInAnotherWay() {
        asked("unit");

        assertThat(answerTo("235国道 路基完成")).isEqualTo("free");
    }

    @Test
    void aQuestionOfAFeatureThatIsGoneIsNoObstacle() {
        asked("gone");

        assertThat(answerTo("待办")).isEqualTo("todo()");
    }

    @Test
    void commandsComeBeforeFreeText() {
        when(dialogues.current(anyString())).thenReturn(Optional.empty());

        assertThat(answerTo("待办 235国道")).isEqualTo("todo(235国道)");
        assertThat(answerTo("235国道 路基完成")).isEqualTo("free");
    }

    @Test
    void whatNobodyUnderstandsIsAnsweredWithWhatMayBeMeant() {
        when(dialogues.current(anyString())).thenReturn(Optional.empty());
        Rendered answer = router.answer(caller, "机器人你好").get(0).text();

        assertThat(answer.markdown()).contains("待办", "帮助").doesNotContain("通过");
    }

    @Test
    void aCommandOfAnotherRoleIsRefusedPolitely() {
        when(dialogues.current(anyString())).thenReturn(Optional.empty());

        assertThat(answerTo("通过 全部"))
                .isEqualTo(
                        OutboxSlice.templates().render("not-allowed", Map.of()).title());
    }
}
