package cn.dingban.assessment.chat;

import cn.dingban.assessment.AssessmentDesk;
import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.MonthChanged;
import cn.dingban.assessment.ProposalStatus;
import cn.dingban.assessment.ProposalView;
import cn.dingban.assessment.SheetStage;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who hears what of a month: while it is being prepared the office alone; once it is signed each unit what concerns it, in private, one message a
 * person.
 */
@Component
class TellingUnits {

    private static final String ARTICLE = "assessment.article";

    private final FindingProposals proposals;
    private final WarningCards cards;
    private final AssessmentDesk desk;
    private final AssessmentDesk.Words words;
    private final Around around;

    TellingUnits(
            FindingProposals proposals,
            WarningCards cards,
            AssessmentDesk desk,
            AssessmentDesk.Words words,
            Around around) {
        this.proposals = proposals;
        this.cards = cards;
        this.desk = desk;
        this.words = words;
        this.around = around;
    }

    /** Who is told, and how it leaves. */
    @Component("assessmentTelling")
    record Around(Organisation organisation, Deliveries deliveries, OfficeClock clock) {}

    @EventListener
    void on(MonthChanged changed) {
        deskCards(changed);
        if (changed.stage() == SheetStage.SIGNED) {
            Map<Long, List<ProposalView>> byUnit = proposals.of(changed.period()).stream()
                    .filter(each -> each.status() == ProposalStatus.SIGNED)
                    .collect(Collectors.groupingBy(ProposalView::unitId, LinkedHashMap::new, Collectors.toList()));
            byUnit.forEach((unitId, signed) -> people(unitId).forEach(person -> tell(person, signed, changed)));
        }
    }

    /** The others of the office see it on a card of their own; what they have already changes in place. */
    private void deskCards(MonthChanged changed) {
        CardContent card = desk.card(changed.period());
        Rendered text = desk.text(changed.period());
        around.deliveries()
                .cards(AssessmentDesk.CARD, changed.period().toString())
                .forEach(sent -> around.deliveries().updateCard(sent.key(), card.values()));
        if (changed.stage() == SheetStage.SIGNED) {
            return;
        }
        for (Official official : around.organisation().holding(Role.KEY_PROJECT_OFFICE)) {
            if (official.isBound() && !changed.by().equals(official.userId())) {
                Recipient recipient = recipient(official);
                String key = "event:%s:%s:%s:%s"
                        .formatted(
                                AssessmentDesk.CARD,
                                changed.period(),
                                around.clock().instant().toEpochMilli(),
                                recipient.id());
                around.deliveries()
                        .enqueue(notice(key, AssessmentDesk.CARD, recipient, text, changed)
                                .toldAs(Role.KEY_PROJECT_OFFICE)
                                .withCard(card));
            }
        }
    }

    private Set<Official> people(long unitId) {
        return Stream.of(Role.UNIT_HEAD, Role.REVIEWER, Role.REPORTER)
                .flatMap(role -> around.organisation().holding(role, unitId).stream())
                .filter(Official::isBound)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(Official person, List<ProposalView> signed, MonthChanged changed) {
        Recipient recipient = recipient(person);
        String key = "event:%s:%s:%s:%s"
                .formatted(WarningCards.CARD, changed.period(), signed.get(0).unitId(), recipient.id());
        around.deliveries()
                .enqueue(notice(key, WarningCards.CARD, recipient, cards.text(changed.period(), signed), changed)
                        .about(signed.stream().map(ProposalView::projectId).toList())
                        .toldAs(signed.get(0).unitId(), Role.UNIT_HEAD, Role.REVIEWER, Role.REPORTER)
                        .withCard(cards.card(changed.period(), signed)));
    }

    private Notice notice(String key, String kind, Recipient recipient, Rendered text, MonthChanged changed) {
        return new Notice(
                key,
                kind,
                recipient,
                Priority.REMINDER,
                text,
                Reason.event(
                        kind,
                        words.wording().phrase(ARTICLE),
                        changed.period().toString(),
                        changed.period().toString()));
    }

    private static Recipient recipient(Official official) {
        return Recipient.person(String.valueOf(official.userId()), official.name());
    }
}
