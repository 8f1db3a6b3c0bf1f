package cn.dingban.console.api;

import cn.dingban.schedule.TimeTravel;
import cn.dingban.schedule.TimeTravel.NextEvent;
import cn.dingban.schedule.TimeTravel.Travelled;
import cn.dingban.shared.OfficeClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clock")
@Tag(name = "clock", description = "api-docs.clock")
class ClockApi {

    private final OfficeClock clock;
    private final TimeTravel travel;

    record ClockAnswer(
            OffsetDateTime at,
            String zone,
            boolean timeTravel,
            @Nullable Next next) {}

    record Next(OffsetDateTime at, String what) {

        static Next of(NextEvent event) {
            return new Next(OfficeTime.of(event.at()), event.what());
        }
    }

    record SetClock(
            @Schema(example = "2026-03-05T16:00:00+08:00") @Nullable
            String at) {}

    record Journey(OffsetDateTime at, List<RunAnswer> runs) {}

    ClockApi(OfficeClock clock, TimeTravel travel) {
        this.clock = clock;
        this.travel = travel;
    }

    @GetMapping
    @Operation(summary = "api-docs.clock.get")
    ClockAnswer now() {
        return new ClockAnswer(
                OfficeTime.of(clock.instant()),
                OfficeClock.ZONE.getId(),
                travel.enabled(),
                travel.next().map(Next::of).orElse(null));
    }

    @PutMapping
    @Operation(summary = "api-docs.clock.put")
    Journey set(@RequestBody SetClock wanted) {
        requireTravel();
        Instant target = Given.instant("at", wanted.at());
        if (target.isBefore(clock.instant())) {
            throw new Refusal(HttpStatus.CONFLICT, "api.clock-past", OfficeTime.of(clock.instant()));
        }
        return journey(travel.travelTo(target));
    }

    @PostMapping("/next")
    @Operation(summary = "api-docs.clock.next")
    Journey next() {
        requireTravel();
        NextEvent event = travel.next().orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "api.clock-nothing-next"));
        return journey(travel.travelTo(event.at()));
    }

    private void requireTravel() {
        if (!travel.enabled()) {
            throw new Refusal(HttpStatus.CONFLICT, "api.clock-fixed");
        }
    }

    private static Journey journey(Travelled travelled) {
        return new Journey(
                OfficeTime.of(travelled.to()),
                travelled.runs().stream().map(RunAnswer::of).toList());
    }
}
