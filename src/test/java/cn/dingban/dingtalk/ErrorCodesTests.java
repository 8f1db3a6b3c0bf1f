package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.SendOutcome.Told;
import cn.dingban.dingtalk.ErrorCode.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented code means exactly one thing, we act accordingly, and {@code docs/dingtalk-outcomes.md} says the same. */
class ErrorCodesTests {

    private static final Path DOCUMENTED = Path.of("src/test/resources/dingtalk/documented-codes.txt");
    private static final Path DOCS = Path.of("docs/dingtalk-outcomes.md");

    @BeforeAll
    static void writeTheDocumentIfAsked() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCS, document());
        }
    }

    static List<String> documented() throws IOException {
        return Files.readAllLines(DOCUMENTED).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("["))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void aDocumentedCodeHasExactlyOneOutcome(String code) {
        assertThat(ErrorCodes.documented())
                .filteredOn(one -> one.isMeantBy(code))
                .hasSize(1);
    }

    @Test
    void theTableInventsNoCode() throws IOException {
        List<String> documented = documented();
        for (ErrorCode entry : ErrorCodes.documented()) {
            if (!entry.code().equals("authFailed")) {
                assertThat(documented).as("%s", entry).anyMatch(entry::isMeantBy);
            }
        }
    }

    @Test
    void whatWeDoFitsTheOutcome() {
        Map<Outcome, Set<ErrorCodes.Reaction>> reactions = ErrorCodes.documented().stream()
                .collect(Collectors.groupingBy(
                        ErrorCode::outcome,
                        () -> new EnumMap<>(Outcome.class),
                        Collectors.mapping(ErrorCode::reaction, Collectors.toSet())));
        assertThat(reactions)
                .isEqualTo(Map.of(
                        Outcome.RETRY,
                        Set.of(
                                ErrorCodes.Reaction.NEXT_SECOND,
                                ErrorCodes.Reaction.BUSY,
                                ErrorCodes.Reaction.SESSION_OVER,
                                ErrorCodes.Reaction.RECIPIENT),
                        Outcome.NEW_TOKEN,
                        Set.of(ErrorCodes.Reaction.CREDENTIALS),
                        Outcome.WAIT,
                        Set.of(
                                ErrorCodes.Reaction.NEXT_MINUTE,
                                ErrorCodes.Reaction.TOO_FAST,
                                ErrorCodes.Reaction.TEN_MINUTES,
                                ErrorCodes.Reaction.QUOTA,
                                ErrorCodes.Reaction.BANNED),
                        Outcome.UNCERTAIN,
                        Set.of(ErrorCodes.Reaction.UNCERTAIN),
                        Outcome.PERMANENT,
                        Set.of(ErrorCodes.Reaction.REFUSED, ErrorCodes.Reaction.RECIPIENT),
                        Outcome.CONFIGURATION,
                        Set.of(
                                ErrorCodes.Reaction.CREDENTIALS,
                                ErrorCodes.Reaction.CALLER_BARRED,
                                ErrorCodes.Reaction.REFUSED)));
    }

    @ParameterizedTest
    @CsvSource({"429, BUSY", "500, UNCERTAIN", "502, UNCERTAIN", "400, REFUSED", "403, REFUSED", "0, REFUSED"})
    void theStatusDecidesWhereTheCodeSaysNothing(int status, ErrorCodes.Reaction reaction) {
        assertThat(ErrorCodes.reactionTo("never.heard.of", status)).isEqualTo(reaction);
    }

    @ParameterizedTest
    @CsvSource({"HTTP 403, 403", "HTTP 404, 404", "HTTP 429, 429"})
    void aRefusalWithoutACodeIsNotDingTalksAndTriedAgain(String code, int status) {
        assertThat(ErrorCodes.reactionTo(code, status)).isEqualTo(ErrorCodes.Reaction.BUSY);
    }

    @Test
    void theDocumentSaysTheSame() throws IOException {
        assertThat(Files.readString(DOCS))
                .as("write it anew with: mvn test -Dtest=ErrorCodesTests -Ddocs.write=true")
                .isEqualTo(document());
    }

    private static String document() {
        var text = new StringBuilder("""
                # What DingTalk's error codes mean for a message

                Written from `src/main/resources/dingtalk/error-codes.tsv`; a test keeps the two alike. Codes that are not listed count by their HTTP
                status: 429 is `RETRY`, 5xx is `UNCERTAIN`, anything else is `PERMANENT`. A refusal (4xx)
                that is no JSON comes from something in between and is `RETRY`. An answer that was lost or cannot be read is `UNCERTAIN`.

                | outcome | delivered? | what Dingban does |
                |---|---|---|
                | `RETRY` | no | tries again after a time that doubles with each attempt, with jitter, at most ten minutes (where a session webhook is over, at once by the API); after `dingban.delivery.max-attempts` it is `BLOCKED` |
                | `NEW_TOKEN` | no | fetches a token and tries once more; refused again, all messages wait and the health page says so |
                | `WAIT` | no | waits for the block to end: the next minute, a minute, five or ten minutes, or, when the month's calls are used up, until they come back |
                | `UNCERTAIN` | perhaps | a card is looked for by its `outTrackId`; a text follows the policy of its kind in `bot-config/mechanism/delivery.yml` |
                | `PERMANENT` | no | `BLOCKED`: a person retries, cancels or redirects it |
                | `CONFIGURATION` | no | credentials and addresses: all messages wait; anything else: `BLOCKED`, and the administrators are told |

                Told is who gets one merged message a day and cause while something is `BLOCKED` for it.

                | code | outcome | told | named under | meaning |
                |---|---|---|---|---|
                """);
        for (ErrorCode one : ErrorCodes.documented()) {
            text.append("| `%s` | `%s` | %s | %s | %s |%n"
                    .formatted(
                            one.code(),
                            one.outcome(),
                            one.told() == Told.OFFICE ? "key-project office" : "administrators",
                            one.area(),
                            one.meaning()));
        }
        return text.toString();
    }
}
