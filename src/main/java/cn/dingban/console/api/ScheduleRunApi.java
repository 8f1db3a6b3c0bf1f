package cn.dingban.console.api;

import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.ScheduledTask.PreviewItem;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.UnknownSchedule;
import cn.dingban.shared.OfficeClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/schedules/{id}")
@Tag(name = "schedules")
class ScheduleRunApi {

    private static final String ACTOR = "api";

    private final Schedules schedules;
    private final AdministeringSchedules administering;
    private final ScheduleRunner runner;
    private final OfficeClock clock;

    record At(
            @Schema(example = "2026-12-07T09:10:00+08:00") @Nullable
            String at) {}

    record Preview(OffsetDateTime at, List<PreviewItem> items, List<PreflightFinding> findings) {}

    ScheduleRunApi(
            Schedules schedules, AdministeringSchedules administering, ScheduleRunner runner, OfficeClock clock) {
        this.schedules = schedules;
        this.administering = administering;
        this.runner = runner;
        this.clock = clock;
    }

    @PostMapping("/preview")
    @Operation(summary = "api-docs.schedules.preview")
    Preview preview(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestBody(required = false) @Nullable At body) {
        ScheduleView schedule = schedules.find(id).orElseThrow(() -> new UnknownSchedule(id));
        Instant when = given(at, body)
                .or(() -> schedule.nextFirings().stream().findFirst())
                .orElseGet(clock::instant);
        return new Preview(OfficeTime.of(when), runner.preview(id, when), schedule.findings());
    }

    @PostMapping("/run")
    @Operation(summary = "api-docs.schedules.run")
    RunAnswer run(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestBody(required = false) @Nullable At body) {
        return RunAnswer.of(administering.runByHand(id, given(at, body).orElse(null), ACTOR));
    }

    private static Optional<Instant> given(@Nullable String at, @Nullable At body) {
        return Given.optionalInstant("at", at == null && body != null ? body.at() : at);
    }
}
