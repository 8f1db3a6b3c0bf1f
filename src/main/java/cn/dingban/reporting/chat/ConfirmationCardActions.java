package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 请核对: 确认, 修改, 取消. A card that shows something else than the draft now says must not confirm it. */
@Component
class ConfirmationCardActions implements CardActionHandler {

    private static final List<String> SHOWN = List.of("heading", "body");

    private final Drafting drafting;
    private final ConfirmingDrafts confirming;
    private final ReportQuestions questions;
    private final Wording wording;

    ConfirmationCardActions(
            Drafting drafting, ConfirmingDrafts confirming, ReportQuestions questions, Wording wording) {
        this.drafting = drafting;
        this.confirming = confirming;
        this.questions = questions;
        this.wording = wording;
    }

    @Override
    public String card() {
        return ReadBack.CARD;
    }

    @Override
    public CardReply press(Press press) {
        Caller caller = press.caller();
        Optional<ReportDraft> draft =
                drafting.open(caller, press.card().values().getOrDefault("draft", ""));
        if (draft.isEmpty() || !questions.isCurrent(press.card(), draft.get(), SHOWN)) {
            return closed("reporting.card.stale", List.of());
        }
        return switch (press.action()) {
            case "confirm" ->
                closed(
                        "reporting.card.confirmed",
                        drafting.andThen(caller, draft.get(), confirming.confirm(caller, draft.get())));
            case "cancel" ->
                closed(
                        "reporting.card.cancelled",
                        drafting.andThen(caller, draft.get(), List.of(confirming.drop(caller, draft.get()))));
            default -> CardReply.says(List.of(questions.howToChange()));
        };
    }

    private CardReply closed(String stateKey, List<Answer> answers) {
        return new CardReply(Map.of("open", "false", "state", wording.phrase(stateKey)), answers);
    }
}
