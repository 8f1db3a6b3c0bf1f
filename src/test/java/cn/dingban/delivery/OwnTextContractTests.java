package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.WritingTemplates.Draft;
import cn.dingban.delivery.WritingTemplates.Edition;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.schedule.Manners;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office has written is said before the file, as long as it can be. */
abstract class OwnTextContractTests {

    private static final Map<String, String> VALUES = Map.of("name", "填报员01", "note", "");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, String> files =
            new HashMap<>(Map.of("greeting", "你好，{{name}}\n早\n{{#note}}\n{{note}}\n{{/note}}", "thanks", "收到"));
    private final Manners manners = mock();
    private final AuditTrail audit = mock();

    private MessageTemplates templates;
    private WritingTemplates writing;

    @BeforeEach
    void nothingWritten() {
        jdbc.sql("delete from delivery_message_text").update();
        when(manners.wordings()).thenReturn(Map.of());
        start();
    }

    /** As after a start of the service, with whatever the files and the database hold. */
    private void start() {
        RuleBook book = FakeRuleBook.withMessages(files);
        MessageTexts texts = new MessageTexts(jdbc);
        TextsInForce inForce = new TextsInForce(texts, manners, book);
        templates = new MessageTemplates(book, inForce);
        TryingTemplates trying = new TryingTemplates(templates, new Wording());
        writing = new WritingTemplates(
                texts,
                inForce,
                trying,
                manners,
                audit,
                new WritingTemplates.Around(
                        Clock.fixed(Instant.parse("2026-12-02T01:00:00Z"), ZoneOffset.UTC), transaction));
    }

    private void save(String wording, String source) {
        assertThat(writing.save(new Draft("greeting", wording, source, "更亲切"), "admin01"))
                .isEmpty();
    }

    private String said() {
        return templates.render("greeting", VALUES).title();
    }

    @Test
    void whatIsSavedIsSaidAtOnceKeptAndGivenUp() {
        assertThat(said()).isEqualTo("你好，填报员01");
        save("", "早上好，{{name}}");
        assertThat(said()).isEqualTo("早上好，填报员01");
        verify(audit).record("admin01", "template.save", "greeting", "更亲切");
        start();
        assertThat(said()).as("after a start").isEqualTo("早上好，填报员01");

        save("", "早上好，{{name}}");
        assertThat(writing.history("greeting")).as("the same again is no act").hasSize(1);
        assertThat(writing.giveUp("greeting", "", "admin02")).isTrue();
        assertThat(writing.giveUp("greeting", "", "admin02")).isFalse();
        assertThat(said()).isEqualTo("你好，填报员01");
        assertThat(writing.history("greeting"))
                .extracting(Edition::actor, Edition::givenUp)
                .containsExactly(tuple("admin02", true), tuple("admin01", false));
        assertThat(writing.content(
                        "greeting", writing.history("greeting").get(1).id()))
                .contains("早上好，{{name}}\n");
        assertThat(writing.content("thanks", writing.history("greeting").get(1).id()))
                .as("another message's")
                .isEmpty();
    }

    @Test
    void aWordingWaitsUntilAScheduleChoosesIt() {
        save("", "通用，{{name}}");
        save("简短", "{{name}}好");
        assertThat(writing.of("greeting")).containsExactly("简短");
        assertThat(said()).isEqualTo("通用，填报员01");

        when(manners.wordings()).thenReturn(Map.of("greeting", "简短"));
        start();
        assertThat(said()).isEqualTo("填报员01好");
        assertThat(writing.giveUp("greeting", "简短", "admin01"))
                .as("a schedule says it")
                .isFalse();
        assertThat(writing.giveUp("greeting", "", "admin01")).isTrue();
        assertThat(said()).isEqualTo("填报员01好");
    }

    @Test
    void whatCannotBeUsedIsNotSaved() {
        assertThat(writing.save(new Draft("greeting", "", "你好，{{nobody}}", ""), "admin01"))
                .isNotEmpty();
        assertThat(writing.save(new Draft("greeting", "", "  \n", ""), "admin01"))
                .isNotEmpty();
        assertThat(writing.save(new Draft("greeting", "", "{{#note}}没关上", ""), "admin01"))
                .isNotEmpty();
        assertThat(writing.history("greeting")).isEmpty();
    }

    @Test
    void whatNoLongerFitsTheRuleBookIsPassedOverAndSaidToBe() {
        save("", "早上好，{{name}}");
        files.put("greeting", "大家好");
        start();
        assertThat(said()).isEqualTo("大家好");
        assertThat(writing.kept("greeting", "")).get().extracting("fits").isEqualTo(false);
        files.remove("greeting");
        start();
        assertThat(templates.render("thanks", Map.of()).title()).isEqualTo("收到");
        assertThat(writing.kept()).singleElement().extracting("fits").isEqualTo(false);
    }

    @Test
    void whatHasNoTitleWithTheseValuesLeavesAsTheFileSaysIt() {
        save("", "{{#note}}\n{{note}}\n{{/note}}\n");
        assertThat(said()).isEqualTo("你好，填报员01");
        assertThat(templates.render("greeting", Map.of("name", "", "note", "快")).title())
                .isEqualTo("快");
    }
}
