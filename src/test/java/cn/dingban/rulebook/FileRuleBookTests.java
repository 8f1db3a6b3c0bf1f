package cn.dingban.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRuleBookTests {

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["tiers"],
              "properties": {
                "tiers": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["name", "days"],
                    "properties": {"name": {"type": "string"}, "days": {"type": "integer", "minimum": 1}}
                  }
                }
              }
            }
            """;

    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void writeABook() throws IOException {
        folder = outside.resolve("bot-config");
        write("schema/ladder.schema.json", SCHEMA);
        write("mechanism/ladder.yml", "tiers:\n  - name: owner\n    days: 5\n");
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private RuleBook book() {
        return new FileRuleBook(new RuleBookSettings(folder));
    }

    /** What the test's book holds. */
    record Ladder(List<Tier> tiers) {

        record Tier(String name, int days) {}
    }

    @Test
    void readsWhatKeepsToItsSchema() {
        assertThat(book().read("mechanism/ladder.yml", Ladder.class).tiers())
                .containsExactly(new Ladder.Tier("owner", 5));
    }

    @Test
    void aFaultNamesFileLineFieldAndTheMend() throws IOException {
        write("mechanism/ladder.yml", "tiers:\n  - name: owner\n    days: 5\n  - name: office\n    days: soon\n");

        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> book().read("mechanism/ladder.yml", Ladder.class))
                .withMessageContaining("mechanism/ladder.yml line 5")
                .withMessageContaining("field /tiers/1/days")
                .withMessageContaining("schema/ladder.schema.json");
    }

    @Test
    void allFaultsOfAFileAreNamedAtOnce() throws IOException {
        write("mechanism/ladder.yml", "tiers:\n  - name: owner\n    days: 0\n  - name: office\nextra: 1\n");

        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> book().read("mechanism/ladder.yml", Ladder.class))
                .withMessageContaining("/tiers/0/days")
                .withMessageContaining("/tiers/1")
                .withMessageContaining("extra");
    }

    @Test
    void aFileThatIsNoYamlIsAFaultWithItsLine() throws IOException {
        write("mechanism/ladder.yml", "tiers:\n  - name: [owner\n");

        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> book().read("mechanism/ladder.yml", Ladder.class))
                .withMessageContaining("mechanism/ladder.yml line");
    }

    @Test
    void aMissingFileIsNamedWithTheFolder() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> book().text("messages/help.md"))
                .withMessageContaining("messages/help.md")
                .withMessageContaining(folder.toString());
    }

    @Test
    void aMissingFolderIsNamedWithTheSetting() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> new FileRuleBook(new RuleBookSettings(outside.resolve("elsewhere"))))
                .withMessageContaining("elsewhere")
                .withMessageContaining("dingban.config-dir");
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "secret");

        assertThatExceptionOfType(RuleBookFault.class).isThrownBy(() -> book().text("../secret.txt"));
        assertThatExceptionOfType(RuleBookFault.class).isThrownBy(() -> book().text("messages/../../secret.txt"));
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> book().text(outside.resolve("secret.txt").toString()));
        assertThatExceptionOfType(RuleBookFault.class).isThrownBy(() -> book().files("..", ".txt"));
    }

    @Test
    void filesAreListedInOrderAndByEnding() throws IOException {
        write("calendar/2027.yml", "");
        write("calendar/2026.yml", "");
        write("calendar/README.md", "");

        assertThat(book().files("calendar", ".yml")).containsExactly("calendar/2026.yml", "calendar/2027.yml");
        assertThat(book().files("nowhere", ".yml")).isEmpty();
    }

    @Test
    void theRevisionFollowsTheContent() throws IOException {
        String before = book().revision();
        write("mechanism/ladder.yml", "tiers:\n  - name: owner\n    days: 6\n");
        String changed = book().revision();
        write("mechanism/ladder.yml", "tiers:\n  - name: owner\n    days: 5\n");

        assertThat(before).matches("[0-9a-f]{12}");
        assertThat(changed).isNotEqualTo(before);
        assertThat(book().revision()).isEqualTo(before);
    }

    @Test
    void theRevisionFollowsTheNamesOfFiles() throws IOException {
        write("messages/one.md", "text");
        String before = book().revision();
        Files.move(folder.resolve("messages/one.md"), folder.resolve("messages/two.md"));

        assertThat(book().revision()).isNotEqualTo(before);
    }

    @Test
    void theSampleOfficeIsNoPartOfTheRules() throws IOException {
        String before = book().revision();
        write("sample/organisation.xlsx", "no real workbook");
        assertThat(book().revision()).isEqualTo(before);

        write("sample-rules.yml", "this is none of it");
        assertThat(book().revision()).isNotEqualTo(before);
    }

    @Test
    void jsonIsReadAgainstTheSchemaThatIsNamed() throws IOException {
        write("cards/one.json", "{\"tiers\": [{\"name\": \"owner\", \"days\": 5}]}");
        write("cards/two.json", "{\"tiers\": [{\"name\": \"owner\"}]}");

        assertThat(book().readJson("cards/one.json", "ladder", Ladder.class).tiers())
                .hasSize(1);
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> book().readJson("cards/two.json", "ladder", Ladder.class))
                .withMessageContaining("cards/two.json line 1")
                .withMessageContaining("/tiers/0");
    }
}
