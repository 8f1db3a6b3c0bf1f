package cn.dingban.console.api;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.StandIn;
import cn.dingban.organisation.StandIns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stand-ins")
@Tag(name = "stand-ins", description = "api-docs.stand-ins")
class StandInApi {

    private static final String ACTOR = "api";

    private final StandIns standIns;
    private final Organisation organisation;

    StandInApi(StandIns standIns, Organisation organisation) {
        this.standIns = standIns;
        this.organisation = organisation;
    }

    /** Who is away, who stands in, and both days included. */
    record Wanted(
            @Schema(example = "reviewer06") @Nullable String official,
            @Schema(example = "reviewer07") @Nullable String standIn,
            @Schema(example = "2026-12-01") @Nullable String from,
            @Schema(example = "2026-12-05") @Nullable String until,
            @Nullable String reason) {}

    /** A person in an answer. */
    record Person(@Nullable String userId, String name, String unit) {

        static Person of(Official official) {
            return new Person(official.userId(), official.name(), official.unitName());
        }
    }

    /** One arrangement. */
    record StandInAnswer(
            long id,
            Person official,
            Person standIn,
            LocalDate from,
            LocalDate until,
            String reason,
            String setBy,
            Instant setAt) {

        static StandInAnswer of(StandIn one) {
            return new StandInAnswer(
                    one.id(),
                    Person.of(one.away()),
                    Person.of(one.standIn()),
                    one.from(),
                    one.until(),
                    one.reason(),
                    one.setBy(),
                    one.setAt());
        }
    }

    @GetMapping
    @Operation(summary = "api-docs.stand-ins.list")
    List<StandInAnswer> list() {
        return standIns.list().stream().map(StandInAnswer::of).toList();
    }

    @PostMapping
    @Operation(summary = "api-docs.stand-ins.post")
    StandInAnswer arrange(@RequestBody Wanted wanted) {
        return StandInAnswer.of(standIns.arrange(
                official("official", wanted.official()),
                official("standIn", wanted.standIn()),
                day("from", wanted.from()),
                day("until", wanted.until()),
                Objects.requireNonNullElse(wanted.reason(), ""),
                ACTOR));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "api-docs.stand-ins.delete")
    StandInAnswer cancel(@PathVariable long id) {
        return StandInAnswer.of(standIns.cancel(id, ACTOR));
    }

    private Official official(String name, @Nullable String userId) {
        String given = given(name, userId);
        return organisation
                .byUserId(given)
                .orElseThrow(() -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "api.official-unknown", given));
    }

    private static LocalDate day(String name, @Nullable String text) {
        String given = given(name, text);
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.day-wrong", name, given);
        }
    }

    private static String given(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.parameter-missing", name);
        }
        return text.strip();
    }
}
