package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.Wording;
import cn.dingban.schedule.Schedules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a delivery into words, for a line of a list. */
@Component
class DeliveryRows {

    private static final String SCHEDULE = "schedule";
    private static final String EVENT = "event";

    private final FindingDeliveries deliveries;
    private final Schedules schedules;
    private final Wording wording;
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
            String tone) {

        /** The same for a workbook. What was said stays in the house: only its title goes out. */
        List<Object> cells() {
            return List.of(
                    String.valueOf(id), created, recipient, recipientKind, title, cause, article, state, when, problem);
        }
    }

    DeliveryRows(FindingDeliveries deliveries, Schedules schedules, Wording wording, ConsoleWords words) {
        this.deliveries = deliveries;
        this.schedules = schedules;
        this.wording = wording;
        this.words = words;
    }

    Row row(DeliveryView view) {
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

    /** What caused it: the schedule's name, what happened, or whose message it answers. */
    String cause(String source) {
        int colon = source.indexOf(':');
        if (colon < 0) {
            return source;
        }
        String kind = source.substring(0, colon);
        String which = source.substring(colon + 1);
        String named = which;
        if (kind.equals(SCHEDULE)) {
            named = schedules.name(which).orElse(which);
        } else if (kind.equals(EVENT)) {
            named = wording.event(which, which);
        }
        return words.sayOr("source." + kind, source, named);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
