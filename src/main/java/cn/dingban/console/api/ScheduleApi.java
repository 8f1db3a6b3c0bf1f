package cn.dingban.console.api;

import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.ScheduleChange;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.UnknownSchedule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/schedules")
@Tag(name = "schedules", description = "api-docs.schedules")
class ScheduleApi {

    private static final String ACTOR = "api";

    private final Schedules schedules;
    private final AdministeringSchedules administering;

    /** What shall differ from the rule book, when it fires or how it speaks, or {@code reset} to return to it. */
    record Change(
            @Schema(example = "09:30") @Nullable String at,

            @Schema(example = "[\"2\", \"report-due\"]") @Nullable
            List<String> on,

            @Nullable List<String> weekdays,
            @Schema(example = "next") @Nullable String ifNotWorking,
            @Nullable String cron,
            @Nullable Manner manner,
            @Nullable Boolean reset) {

        boolean isReset() {
            return Boolean.TRUE.equals(reset);
        }

        boolean isEmpty() {
            return hasNoCadence() && manner == null;
        }

        boolean hasNoCadence() {
            return Stream.of(at, on, weekdays, ifNotWorking, cron).allMatch(value -> value == null);
        }

        ScheduleChange toChange() {
            return ScheduleChange.cadence(at, on, weekdays, ifNotWorking, cron);
        }
    }

    ScheduleApi(Schedules schedules, AdministeringSchedules administering) {
        this.schedules = schedules;
        this.administering = administering;
    }

    @GetMapping
    @Operation(summary = "api-docs.schedules.list")
    List<ScheduleAnswer> list() {
        return schedules.list().stream().map(ScheduleAnswer::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "api-docs.schedules.get")
    ScheduleAnswer get(@PathVariable String id) {
        return schedules.find(id).map(ScheduleAnswer::of).orElseThrow(() -> new UnknownSchedule(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "api-docs.schedules.put")
    ScheduleAnswer change(@PathVariable String id, @RequestBody Change change) {
        if (change.isReset()) {
            administering.reset(id, ACTOR);
            return get(id);
        }
        if (change.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.schedule-change-empty");
        }
        if (!change.hasNoCadence()) {
            administering.change(id, change.toChange(), ACTOR).ifPresent(ScheduleApi::refuse);
        }
        Manner manner = change.manner();
        if (manner != null) {
            administering.speak(id, manner, ACTOR, "").ifPresent(ScheduleApi::refuse);
        }
        return get(id);
    }

    private static void refuse(String why) {
        throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "api.plain", why);
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "api-docs.schedules.pause")
    ScheduleAnswer pause(@PathVariable String id) {
        administering.pause(id, ACTOR);
        return get(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "api-docs.schedules.resume")
    ScheduleAnswer resume(@PathVariable String id) {
        administering.resume(id, ACTOR);
        return get(id);
    }
}
