package cn.dingban.reporting;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.SentCard;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a report comes in, is accepted, sent back or withdrawn, the cards that show it change in place. */
@Component
class KeepingCardsCurrent {

    private static final List<String> REMINDERS = List.of(ReportOverdueReporterTask.KIND, ReportReminderTask.KIND);

    private final Deliveries deliveries;
    private final OwedReports owed;
    private final ReportReminders reminders;
    private final GroupCounts counts;
    private final Organisation organisation;
    private final Clock clock;

    KeepingCardsCurrent(
            Deliveries deliveries,
            OwedReports owed,
            ReportReminders reminders,
            GroupCounts counts,
            Organisation organisation,
            Clock clock) {
        this.deliveries = deliveries;
        this.owed = owed;
        this.reminders = reminders;
        this.counts = counts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @EventListener
    void on(ReportChanged change) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        reminderCards(change.report().unitId(), change.report().period(), today);
        groupCards(change.report().period(), today);
    }

    private void reminderCards(long unitId, ReportingPeriod period, LocalDate today) {
        List<ObligationView> left = owed.of(unitId, period);
        Map<String, String> values = values(left, period, today);
        for (Official reporter : owed.reachable(Role.REPORTER, unitId)) {
            List<SentCard> cards = REMINDERS.stream()
                    .flatMap(kind ->
                            deliveries.cards(kind, String.valueOf(reporter.userId()), period.toString()).stream())
                    .toList();
            // While something is left, only the newest card follows; when all is in, none may go on asking.
            cards.stream()
                    .limit(left.isEmpty() ? cards.size() : 1)
                    .forEach(sent -> deliveries.updateCard(sent.key(), values));
        }
    }

    private Map<String, String> values(List<ObligationView> left, ReportingPeriod period, LocalDate today) {
        Rendered text = left.isEmpty()
                ? reminders.nothingLeft(period)
                : left.stream().anyMatch(o -> o.isOverdue(today))
                        ? reminders.overdue(left, period, today)
                        : reminders.reminder(left, period, today);
        return Map.of("heading", text.title(), "body", text.body(), "open", String.valueOf(!left.isEmpty()));
    }

    private void groupCards(ReportingPeriod period, LocalDate today) {
        Map<String, SentCard> latest = new HashMap<>();
        deliveries.cards(GroupTask.Overdue.KIND, period.toString()).stream()
                .filter(SentCard::group)
                .forEach(card -> latest.putIfAbsent(card.recipientId(), card));
        for (ChatGroup group : latest.isEmpty() ? List.<ChatGroup>of() : organisation.groups()) {
            Optional.ofNullable(latest.get(group.openConversationId()))
                    .ifPresent(card -> counts.text(GroupTask.Overdue.KIND, group, period, today)
                            .ifPresent(text -> deliveries.updateCard(
                                    card.key(), Map.of("heading", text.title(), "body", text.body()))));
        }
    }
}
