package cn.dingban.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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

    private static final Path SCHEMA = Path.of("bot-config/schema/card.schema.json");

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
    void cardFitsItsSchema(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void cardIsNamedLikeItsFileAndAgreesWithItself(Path file) {
        CardDescription card = CardDescription.read(file);
        assertThat(file).hasFileName(card.card() + ".json");
        assertThat(card.contradictions()).isEmpty();
    }
}
