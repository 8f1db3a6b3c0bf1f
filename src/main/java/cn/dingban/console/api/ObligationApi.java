package cn.dingban.console.api;

import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.Obligations;
import cn.dingban.shared.OfficeClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/obligations")
@Tag(name = "reading", description = "api-docs.reading")
class ObligationApi {

    private static final String OVERDUE = "overdue";

    private final Obligations obligations;
    private final Naming naming;
    private final Sight sight;
    private final OfficeClock clock;

    ObligationApi(Obligations obligations, Naming naming, Sight sight, OfficeClock clock) {
        this.sight = sight;
        this.obligations = obligations;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "api-docs.obligations")
    List<ObligationAnswer> list(
            @Parameter(example = "2026-11") @RequestParam(required = false) @Nullable String period,
            @Parameter(example = "open") @RequestParam(required = false) @Nullable String status) {
        boolean onlyOverdue = OVERDUE.equalsIgnoreCase(status);
        ObligationStatus wanted = onlyOverdue ? ObligationStatus.OPEN : Given.constant(ObligationStatus.class, status);
        LocalDate today = clock.today();
        return obligations.list(Given.period(period), wanted).stream()
                .filter(sight.obligations())
                .filter(view -> !onlyOverdue || view.isOverdue(today))
                .map(view -> ObligationAnswer.of(view, naming.unit(view.unitId()), today))
                .toList();
    }
}
