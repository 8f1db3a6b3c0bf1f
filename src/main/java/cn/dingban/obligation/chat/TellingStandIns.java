package cn.dingban.obligation.chat;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.StandIn;
import cn.dingban.organisation.StandInsChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The stand-in learns of it privately; so does whoever is away, where somebody else arranged it. */
@Component
class TellingStandIns {

    private final Deliveries deliveries;
    private final MessageTemplates templates;
    private final StandInAnswers answers;

    TellingStandIns(Deliveries deliveries, MessageTemplates templates, StandInAnswers answers) {
        this.deliveries = deliveries;
        this.templates = templates;
        this.answers = answers;
    }

    @EventListener
    void on(StandInsChanged change) {
        StandIn one = change.standIn();
        Map<String, String> facts = Map.of(
                "away", one.away().name(),
                "unit", one.away().unitName(),
                "standIn", one.standIn().name(),
                "days", answers.days(one.from(), one.until()),
                "reason", one.reason());
        if (change.cancelled()) {
            tell(one, one.standIn(), "stand-in-cancelled", templates.render("stand-in-cancelled-told", facts));
            return;
        }
        tell(one, one.standIn(), "stand-in", templates.render("stand-in-told", facts));
        if (!one.setBy().equals(one.away().userId())) {
            tell(one, one.away(), "stand-in", templates.render("stand-in-set-for-you", facts));
        }
    }

    private void tell(StandIn about, Official person, String kind, Rendered text) {
        if (person.isBound()) {
            String userId = String.valueOf(person.userId());
            deliveries.enqueue(new Notice(
                    "event:%s:%d:%s".formatted(kind, about.id(), userId),
                    kind,
                    Recipient.person(userId, person.name()),
                    Priority.CARD_UPDATE,
                    text,
                    Reason.event(kind, about.away().name(), null)));
        }
    }
}
