package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.schedule.Schedules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What left the house, waits, or is stuck (投递). */
@Controller
class DeliveriesPage {

    private static final String STUCK = "stuck";
    private static final String SCHEDULE = "schedule";

    /** The list goes back this far; older ones are found by the API. */
    private static final int MOST = 2000;

    private final FindingDeliveries deliveries;
    private final Schedules schedules;
    private final Filters filters;
    private final ConsoleWords words;

    record Row(
            long id,
            boolean stuck,
            String policy,
            String created,
            String recipient,
            String recipientKind,
            String title,
            String text,
            String cause,
            String article,
            int attempts,
            String when,
            String problem,
            String state,
            String tone) {}

    DeliveriesPage(FindingDeliveries deliveries, Schedules schedules, Filters filters, ConsoleWords words) {
        this.deliveries = deliveries;
        this.schedules = schedules;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping("/deliveries")
    String page(
            @RequestParam(defaultValue = Filters.ALL) String status,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("sheet", Sheet.of(found(status), page).map(this::row));
        model.addAttribute("states", filters.states(DeliveryStatus.class, "delivery", status, STUCK));
        model.addAttribute("status", status);
        model.addAttribute("waiting", deliveries.waiting());
        model.addAttribute("stuck", deliveries.stuck());
        return "console/deliveries";
    }

    private List<DeliveryView> found(String status) {
        if (status.equals(STUCK)) {
            return Stream.of(DeliveryStatus.BLOCKED, DeliveryStatus.UNCERTAIN)
                    .flatMap(one -> deliveries.newest(one, MOST).stream())
                    .toList();
        }
        return deliveries.newest(Filters.constant(DeliveryStatus.class, status).orElse(null), MOST);
    }

    private Row row(DeliveryView view) {
        return new Row(
                view.id(),
                view.status().equals(DeliveryStatus.BLOCKED.name())
                        || view.status().equals(DeliveryStatus.UNCERTAIN.name()),
                words.say("delivery.policy." + deliveries.policyFor(view).name()),
                words.moment(view.createdAt()),
                view.recipientName(),
                words.sayOr("recipient." + view.recipientKind(), view.recipientKind()),
                view.title(),
                view.text(),
                cause(view.source()),
                view.article(),
                view.attempts(),
                when(view),
                textOf(view.problem()),
                words.sayOr("delivery." + view.status(), view.status()),
                view.status().toLowerCase(Locale.ROOT));
    }

    private String when(DeliveryView view) {
        if (view.sentAt() != null) {
            return words.say("delivery.sent-at", words.moment(view.sentAt()));
        }
        return view.nextAttemptAt() == null ? "" : words.say("delivery.next-at", words.moment(view.nextAttemptAt()));
    }

    private String cause(String source) {
        int colon = source.indexOf(':');
        if (colon < 0) {
            return source;
        }
        String kind = source.substring(0, colon);
        String which = source.substring(colon + 1);
        String named = kind.equals(SCHEDULE) ? schedules.name(which).orElse(which) : which;
        return words.sayOr("source." + kind, source, named);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
