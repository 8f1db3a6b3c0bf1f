package cn.dingban.console.api;

import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.ChangeRecord;
import cn.dingban.schedule.Schedules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/schedules/{id}/changes")
@Tag(name = "schedules")
class ScheduleHistoryApi {

    private static final String ACTOR = "api";
    private static final int SHOWN = 200;

    private final Schedules schedules;
    private final AdministeringSchedules administering;

    record Change(
            long id,
            OffsetDateTime at,
            String actor,
            String action,
            String reason,
            String before,
            String after,
            boolean pausedBefore,
            boolean pausedAfter,
            @Nullable Long undoes) {

        static Change of(ChangeRecord change) {
            return new Change(
                    change.id(),
                    OfficeTime.of(change.at()),
                    change.actor(),
                    change.action().name(),
                    change.reason(),
                    change.before(),
                    change.after(),
                    change.pausedBefore(),
                    change.pausedAfter(),
                    change.undoes());
        }
    }

    ScheduleHistoryApi(Schedules schedules, AdministeringSchedules administering) {
        this.schedules = schedules;
        this.administering = administering;
    }

    @GetMapping
    @Operation(summary = "api-docs.schedules.changes")
    List<Change> list(@PathVariable String id) {
        return schedules.changes(id, SHOWN).stream().map(Change::of).toList();
    }

    @PostMapping("/undo")
    @Operation(summary = "api-docs.schedules.undo")
    List<Change> undo(@PathVariable String id, @RequestParam long change) {
        administering.undo(id, change, ACTOR).ifPresent(why -> {
            throw new Refusal(HttpStatus.CONFLICT, "api.plain", why);
        });
        return list(id);
    }
}
