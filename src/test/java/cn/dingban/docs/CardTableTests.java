package cn.dingban.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards are described once, and {@code docs/cards.md} says the same. */
class CardTableTests {

    @BeforeAll
    static void writeItAnewIfAsked() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(CardTable.FILE, CardTable.write());
        }
    }

    static List<Path> files() {
        return CardDescription.files();
    }

    @Test
    void committedTableIsUpToDate() throws IOException {
        assertThat(Files.readString(CardTable.FILE))
                .as(
                        "%s no longer fits bot-config/cards; write it anew with: mvn test -Dtest=CardTableTests -Ddocs.write=true",
                        CardTable.FILE)
                .isEqualTo(CardTable.write());
    }

    @ParameterizedTest
    @MethodSource("files")
    void cardNamesNothingThatItDoesNotHave(Path file) {
        assertThat(CardDescription.read(file).contradictions()).isEmpty();
    }
}
