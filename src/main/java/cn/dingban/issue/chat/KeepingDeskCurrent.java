package cn.dingban.issue.chat;

import cn.dingban.delivery.Deliveries;
import cn.dingban.issue.IssueChanged;
import cn.dingban.issue.IssueDesk;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.organisation.Official;
import cn.dingban.shared.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When one of the office decides something, the others' cards of the morning show what is left. */
@Component
class KeepingDeskCurrent {

    private final Deliveries deliveries;
    private final IssueDesk desk;
    private final IssuePeople people;
    private final OfficeClock clock;

    KeepingDeskCurrent(Deliveries deliveries, IssueDesk desk, IssuePeople people, OfficeClock clock) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(IssueChanged change) {
        boolean waited = change.before().standing().proposedOn() != null
                || change.before().outcome().answerOverdue();
        if (!waited) {
            return;
        }
        for (Official official : people.office(IssueKind.FOLLOW_UP_ORDER)) {
            deliveries
                    .latestCard(IssueDesk.CARD, String.valueOf(official.userId()))
                    .ifPresent(card -> deliveries.updateCard(
                            card.key(),
                            desk.card(desk.matters(official, clock.today()), clock.today())
                                    .values()));
        }
    }
}
