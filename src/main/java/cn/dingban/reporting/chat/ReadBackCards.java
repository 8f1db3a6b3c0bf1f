package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a draft is answered by typing, the card that read it back must not go on asking. */
@Component
class ReadBackCards {

    private final Deliveries deliveries;
    private final Wording wording;

    ReadBackCards(Deliveries deliveries, Wording wording) {
        this.deliveries = deliveries;
        this.wording = wording;
    }

    /** @param stateKey what the card says from now on */
    void close(Caller caller, ReportDraft draft, String stateKey) {
        deliveries
                .latestCard(ReadBack.CARD, caller.userId())
                .filter(card -> String.valueOf(draft.id()).equals(card.values().get("draft")))
                .ifPresent(card ->
                        deliveries.updateCard(card.key(), Map.of("open", "false", "state", wording.phrase(stateKey))));
    }
}
