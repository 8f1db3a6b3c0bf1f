package cn.dingban.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every file that the project ships keeps to its schema. */
class ShippedFilesTests {

    private static final RuleBook BOOK = new FileRuleBook(new RuleBookSettings(Path.of("bot-config")));

    static Stream<String> rules() {
        return Stream.of("mechanism", "calendar").flatMap(folder -> BOOK.files(folder, ".yml").stream());
    }

    static Stream<String> cards() {
        return BOOK.files("cards", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsToItsSchema(String file) {
        assertThat(BOOK.read(file, JsonNode.class).isObject()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void describesACardOfItsOwnName(String file) {
        JsonNode card = BOOK.readJson(file, "card", JsonNode.class);

        assertThat("cards/" + card.get("card").asString() + ".json").isEqualTo(file);
    }

    @Test
    void thereIsNoEndingThatNobodyReads() {
        assertThat(BOOK.files("mechanism", "")).allMatch(file -> file.endsWith(".yml"));
        assertThat(BOOK.files("cards", "")).allMatch(file -> file.endsWith(".json"));
        assertThat(BOOK.files("messages", "")).allMatch(file -> file.endsWith(".md"));
    }
}
