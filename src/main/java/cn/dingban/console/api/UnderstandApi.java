package cn.dingban.console.api;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.reporting.Understanding;
import cn.dingban.shared.OfficeClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/understand")
@Tag(name = "reading")
class UnderstandApi {

    private final Understanding understanding;
    private final Organisation organisation;
    private final OfficeClock clock;

    UnderstandApi(Understanding understanding, Organisation organisation, OfficeClock clock) {
        this.understanding = understanding;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A sentence to try.
     *
     * @param as the DingTalk userId of who would say it
     * @param at ISO time; the office's present when absent
     * @param group openConversationId of the group it would be said in; answers are private all the same
     */
    record Sentence(
            @Nullable String text,
            @Nullable String as,
            @Nullable String at,
            @Nullable String group) {}

    @PostMapping
    @Operation(summary = "api-docs.understand")
    UnderstoodAnswer understand(@RequestBody Sentence sentence) {
        String text = given("text", sentence.text());
        String as = given("as", sentence.as());
        Official official = organisation
                .byUserId(as)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "api.official-unknown", as));
        Instant at = Given.optionalInstant("at", sentence.at()).orElseGet(clock::instant);
        return UnderstoodAnswer.of(understanding.understand(text, official, at));
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.parameter-missing", name);
        }
        return value;
    }
}
