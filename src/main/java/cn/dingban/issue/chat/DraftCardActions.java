package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.issue.IssueWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 问题登记: 登记, 修改, 取消. A card that shows something else than the draft now says must not register it. */
@Component
class DraftCardActions implements CardActionHandler {

    private final IssueDrafting drafting;
    private final IssueQuestions questions;
    private final DraftForm form;
    private final IssueWords words;

    DraftCardActions(IssueDrafting drafting, IssueQuestions questions, DraftForm form, IssueWords words) {
        this.drafting = drafting;
        this.questions = questions;
        this.form = form;
        this.words = words;
    }

    @Override
    public String card() {
        return IssueQuestions.READ_BACK;
    }

    @Override
    public CardReply press(Press press) {
        Optional<IssueDraft> draft =
                drafting.open(press.caller(), press.card().values().getOrDefault("draft", ""));
        if (draft.isEmpty() || !isCurrent(press, draft.get())) {
            return closed("issue.card.stale", List.of());
        }
        return switch (press.action()) {
            case "confirm" -> {
                draft.get().become(form.read(draft.get().drafted(), press.form()));
                yield closed("issue.card.registered", List.of(drafting.confirm(press.caller(), draft.get())));
            }
            case "cancel" -> closed("issue.card.cancelled", List.of(drafting.drop(press.caller(), draft.get())));
            default -> CardReply.says(List.of(questions.howToChange()));
        };
    }

    private boolean isCurrent(Press press, IssueDraft draft) {
        var text = questions.text(draft.drafted());
        return IssueDrafting.open(draft.drafted()) < 0
                && text.title().equals(press.card().values().get("heading"))
                && text.body().equals(press.card().values().get("body"));
    }

    private CardReply closed(String stateKey, List<Answer> answers) {
        return new CardReply(Map.of("open", "false", "hasForm", "false", "state", words.phrase(stateKey)), answers);
    }
}
