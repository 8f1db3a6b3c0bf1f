package cn.dingban.console.api;

import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.quota.MonthQuota;
import cn.dingban.delivery.quota.MonthQuota.Figure;
import cn.dingban.delivery.quota.MonthQuota.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/quota")
@Tag(name = "reading")
class QuotaApi {

    private final MonthQuota quota;
    private final FindingDeliveries deliveries;

    record Purpose(String traffic, String purpose, long calls) {}

    record Coming(String schedule, String name, int rounds, long calls) {}

    /** What waits for a limit: GROUP_MINUTE, PERSON_DAY or API. */
    record Wait(String limit, String why, long count, OffsetDateTime first, OffsetDateTime last) {}

    record QuotaAnswer(
            String month, Figure api, Figure stream, List<Purpose> purposes, List<Coming> coming, List<Wait> waits) {}

    QuotaApi(MonthQuota quota, FindingDeliveries deliveries) {
        this.quota = quota;
        this.deliveries = deliveries;
    }

    @GetMapping
    @Operation(summary = "api-docs.quota")
    QuotaAnswer now() {
        View view = quota.now();
        return new QuotaAnswer(
                view.month().toString(),
                view.api(),
                view.stream(),
                view.purposes().stream()
                        .map(count -> new Purpose(count.traffic().name(), count.purpose(), count.calls()))
                        .toList(),
                view.coming().stream()
                        .map(round -> new Coming(round.schedule(), round.name(), round.rounds(), round.calls()))
                        .toList(),
                deliveries.waits().stream()
                        .map(wait -> new Wait(
                                wait.limit(),
                                wait.why(),
                                wait.count(),
                                OfficeTime.of(wait.first()),
                                OfficeTime.of(wait.last())))
                        .toList());
    }
}
