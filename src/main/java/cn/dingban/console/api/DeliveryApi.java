package cn.dingban.console.api;

import cn.dingban.console.DeliverySearch;
import cn.dingban.console.DeliverySearch.Asked;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.DeliveryTrace;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.HandlingStuckDeliveries;
import cn.dingban.delivery.SearchingDeliveries;
import cn.dingban.delivery.SearchingDeliveries.Found;
import cn.dingban.delivery.TracingDeliveries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deliveries")
@Tag(name = "reading")
class DeliveryApi {

    static final String WAITING = "X-Deliveries-Waiting";
    static final String STUCK = "X-Deliveries-Stuck";

    /** Given back as {@code before}, it brings the next page. */
    static final String NEXT = "X-Deliveries-Next";

    private static final int MOST = 10_000;

    private static final String ACTOR = "api";

    private final Finding finding;
    private final HandlingStuckDeliveries handling;
    private final TracingDeliveries tracing;

    /** How deliveries are found and counted. */
    @Component("deliveryApiFinding")
    record Finding(SearchingDeliveries searching, FindingDeliveries deliveries, DeliverySearch search) {}

    /** Why somebody gives a delivery up. */
    record Cancellation(@Nullable String reason) {}

    /** The userId of the person who gets it instead. */
    record Redirection(@Schema(example = "u1001") @Nullable String to) {}

    /**
     * One delivery.
     *
     * @param recipientKind PERSON or GROUP
     * @param source what caused it, as in {@code schedule:report-reminder}
     * @param status PENDING, CLAIMED, SENT, RETRY, UNCERTAIN, BLOCKED or CANCELLED
     */
    record DeliveryAnswer(
            long id,
            String key,
            String kind,
            String recipientKind,
            String recipientId,
            String recipient,
            String title,
            String text,
            @Nullable String card,
            String source,
            String article,
            @Nullable String period,
            String status,
            int attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable String problem) {

        static DeliveryAnswer of(DeliveryView view) {
            return new DeliveryAnswer(
                    view.id(),
                    view.key(),
                    view.kind(),
                    view.recipientKind(),
                    view.recipientId(),
                    view.recipientName(),
                    view.title(),
                    view.text(),
                    view.card(),
                    view.source(),
                    view.article(),
                    view.period(),
                    view.status(),
                    view.attempts(),
                    OfficeTime.of(view.createdAt()),
                    OfficeTime.ofNullable(view.nextAttemptAt()),
                    OfficeTime.ofNullable(view.sentAt()),
                    view.problem());
        }
    }

    DeliveryApi(Finding finding, HandlingStuckDeliveries handling, TracingDeliveries tracing) {
        this.finding = finding;
        this.tracing = tracing;
        this.handling = handling;
    }

    /** What became of one delivery, step by step; {@code receipts} serve this and nothing else. */
    record TraceAnswer(
            DeliveryAnswer delivery, List<StepAnswer> attempts, List<StepAnswer> receipts, List<StepAnswer> events) {}

    record StepAnswer(OffsetDateTime at, String what, String code, String detail) {

        static StepAnswer of(DeliveryTrace.Event event) {
            String actor = event.actor();
            return new StepAnswer(OfficeTime.of(event.at()), event.what(), actor == null ? "" : actor, event.detail());
        }

        static StepAnswer of(DeliveryTrace.Step step) {
            return new StepAnswer(OfficeTime.of(step.at()), step.what(), step.code(), step.detail());
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "api-docs.deliveries.trace")
    TraceAnswer trace(@PathVariable long id) {
        return tracing.trace(id)
                .map(trace -> new TraceAnswer(
                        DeliveryAnswer.of(trace.delivery()),
                        trace.attempts().stream().map(StepAnswer::of).toList(),
                        trace.receipts().stream().map(StepAnswer::of).toList(),
                        trace.events().stream().map(StepAnswer::of).toList()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "delivery.cannot.UNKNOWN"));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "api-docs.deliveries.retry")
    DeliveryAnswer retry(@PathVariable long id) {
        return DeliveryAnswer.of(handling.retry(id, ACTOR));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "api-docs.deliveries.cancel")
    DeliveryAnswer cancel(@PathVariable long id, @RequestBody Cancellation cancellation) {
        return DeliveryAnswer.of(handling.cancel(id, cancellation.reason(), ACTOR));
    }

    @PostMapping("/{id}/redirect")
    @Operation(summary = "api-docs.deliveries.redirect")
    DeliveryAnswer redirect(@PathVariable long id, @RequestBody Redirection redirection) {
        return DeliveryAnswer.of(handling.redirect(id, redirection.to(), ACTOR));
    }

    @GetMapping
    @Operation(summary = "api-docs.deliveries")
    ResponseEntity<List<DeliveryAnswer>> search(
            @ParameterObject Asked asked,
            @Parameter(description = "api-docs.deliveries.before") @RequestParam(required = false) @Nullable
                    Long before,
            @RequestParam(defaultValue = "1000") int limit) {
        if (!asked.status().equals(DeliverySearch.STUCK)) {
            Given.constant(DeliveryStatus.class, asked.status());
        }
        int most = Math.max(1, Math.min(limit, MOST));
        Found found = finding.searching().olderThan(finding.search().understood(asked), before, most);
        List<DeliveryView> views = found.deliveries();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(WAITING, String.valueOf(finding.deliveries().waiting()))
                .header(STUCK, String.valueOf(finding.deliveries().stuck()));
        if (found.older() && !views.isEmpty()) {
            answer.header(NEXT, String.valueOf(views.get(views.size() - 1).id()));
        }
        return answer.body(views.stream().map(DeliveryAnswer::of).toList());
    }
}
