package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Yes or no to the decisions that were read back, typed or pressed. */
@Component
class DecisionDialogue implements DialogueTopic, CardActionHandler {

    private static final String SUBJECT = "minutes";

    private final MeetingDecisions decisions;
    private final Deliveries deliveries;
    private final Wording wording;

    DecisionDialogue(MeetingDecisions decisions, Deliveries deliveries, Wording wording) {
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.wording = wording;
    }

    @Override
    public String topic() {
        return MeetingDecisions.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String said) {
        String text = ChineseText.normalise(said).replaceFirst("[。.!~]+$", "");
        boolean yes = wording.isOneOf("issue.word.confirm", text);
        return yes || wording.isOneOf("issue.word.cancel", text)
                ? decisions.open(caller, subject).map(minutes -> {
                    Answer answer = answer(caller, minutes, yes);
                    deliveries
                            .latestCard(DecisionWords.CARD, caller.userId())
                            .filter(card -> subject.equals(card.values().get(SUBJECT)))
                            .ifPresent(card -> deliveries.updateCard(card.key(), closed(minutes)));
                    return List.of(answer);
                })
                : Optional.empty();
    }

    @Override
    public String card() {
        return DecisionWords.CARD;
    }

    @Override
    public CardReply press(Press press) {
        String subject = press.card().values().getOrDefault(SUBJECT, "");
        return decisions
                .open(press.caller(), subject)
                .map(minutes -> {
                    Answer answer =
                            answer(press.caller(), minutes, press.action().equals("confirm"));
                    return new CardReply(closed(minutes), List.of(answer));
                })
                .orElseGet(() -> CardReply.shows(closed("issue.card.stale")));
    }

    private Answer answer(Caller caller, Minutes minutes, boolean yes) {
        return yes ? decisions.confirm(caller, minutes) : decisions.drop(caller, minutes);
    }

    private Map<String, String> closed(Minutes minutes) {
        return closed(minutes.isIssued() ? "issue.card.issued" : "issue.card.dropped");
    }

    private Map<String, String> closed(String stateKey) {
        return Map.of("open", "false", "state", wording.phrase(stateKey));
    }
}
