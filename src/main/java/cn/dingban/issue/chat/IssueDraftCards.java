package cn.dingban.issue.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.delivery.Deliveries;
import cn.dingban.issue.IssueWords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a draft is answered by typing, the card that read it back must not go on asking. */
@Component
class IssueDraftCards {

    private final Deliveries deliveries;
    private final IssueWords words;

    IssueDraftCards(Deliveries deliveries, IssueWords words) {
        this.deliveries = deliveries;
        this.words = words;
    }

    /** @param stateKey what the card says from now on */
    void close(Caller caller, IssueDraft draft, String stateKey) {
        deliveries
                .latestCard(IssueQuestions.READ_BACK, caller.userId())
                .filter(card -> String.valueOf(draft.id()).equals(card.values().get("draft")))
                .ifPresent(card -> deliveries.updateCard(
                        card.key(), Map.of("open", "false", "hasForm", "false", "state", words.phrase(stateKey))));
    }
}
