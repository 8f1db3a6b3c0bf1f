package cn.dingban.delivery;

import cn.dingban.delivery.spi.SendOutcome.Told;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Tells those who can mend it that something is blocked: one message a cause and day, which gathers for a minute. An alarm that is blocked
 * itself raises none.
 */
@Component
class BlockedAlarms {

    static final String KIND = "delivery-blocked";

    private static final Duration GATHER = Duration.ofMinutes(1);
    private static final int MOST_LINES = 8;
    private static final int LONGEST_CAUSE = 100;

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Clock clock;

    BlockedAlarms(
            Deliveries deliveries,
            DeliveryQueue queue,
            Organisation organisation,
            MessageTemplates templates,
            Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.organisation = organisation;
        this.templates = templates;
        this.clock = clock;
    }

    @EventListener
    void on(AttemptLog.Blocked blocked) {
        if (blocked.delivery().kind().equals(KIND)) {
            return;
        }
        Instant now = clock.instant();
        String problem = String.valueOf(blocked.delivery().sending().problem());
        String cause = cause(problem);
        Rendered text = text(cause, problem);
        for (Official official : told(blocked.told())) {
            Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
            String key = "event:%s:%s:%s:%s"
                    .formatted(KIND, cause, LocalDate.ofInstant(now, OfficeClock.ZONE), recipient.id());
            boolean first = deliveries.enqueue(
                    new Notice(key, KIND, recipient, Priority.REMINDER, text, Reason.event(KIND, cause, null))
                            .toldAs(Role.ADMINISTRATOR, Role.KEY_PROJECT_OFFICE)
                            .from(now.plus(GATHER)));
            if (!first) {
                queue.findByDeliveryKey(key)
                        .filter(waiting -> waiting.sending().hasNotLeft())
                        .ifPresent(waiting -> waiting.say(text));
            }
        }
    }

    private static String cause(String problem) {
        int end = problem.indexOf(' ');
        String cause = end < 0 ? problem : problem.substring(0, end);
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
    }

    private Rendered text(String cause, String problem) {
        List<Map<String, String>> lines = queue.blockedBy(cause + " %", Limit.of(MOST_LINES)).stream()
                .map(one -> Map.of("recipient", one.addressee().recipientName(), "title", one.title()))
                .toList();
        long count = queue.countBlockedBy(cause + " %");
        return templates.render(
                KIND, Map.of("count", count, "lines", lines, "more", count > lines.size(), "why", problem));
    }

    private List<Official> told(Told told) {
        List<Official> administrators = bound(Role.ADMINISTRATOR);
        return told == Told.OFFICE || administrators.isEmpty() ? bound(Role.KEY_PROJECT_OFFICE) : administrators;
    }

    private List<Official> bound(Role role) {
        return organisation.holding(role).stream().filter(Official::isBound).toList();
    }
}
