package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueDesk;
import cn.dingban.issue.IssueView;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The office's card of the morning: 提请, 再给3个工作日, 不提, 销号, 继续办 for the one that is chosen. It then shows what is left. */
@Component
class DeskCardActions implements CardActionHandler {

    private static final Map<String, IssueAction> ACTIONS = Map.of(
            "escalate", IssueAction.ESCALATE,
            "hold", IssueAction.HOLD,
            "keep", IssueAction.KEEP,
            "close", IssueAction.CLOSE,
            "goOn", IssueAction.DISPUTE);

    private final ActingOnIssues acting;
    private final IssueDesk desk;
    private final IssueHistory history;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    DeskCardActions(
            ActingOnIssues acting,
            IssueDesk desk,
            IssueHistory history,
            MessageTemplates templates,
            OfficeClock clock) {
        this.acting = acting;
        this.desk = desk;
        this.history = history;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String card() {
        return IssueDesk.CARD;
    }

    @Override
    public CardReply press(Press press) {
        String id = press.form().getOrDefault("issue", "");
        Optional<IssueView> issue =
                id.matches("\\d{1,18}") ? acting.readable(press.caller(), Long.parseLong(id)) : Optional.empty();
        Answer answer = issue.map(chosen -> answer(press, chosen))
                .orElseGet(() -> Answer.text(templates.render("question-gone", Map.of())));
        var left = desk.matters(press.caller().official(), clock.today());
        return new CardReply(desk.card(left, clock.today()).values(), List.of(answer));
    }

    private Answer answer(Press press, IssueView issue) {
        IssueAction action = ACTIONS.get(press.action());
        return action == null ? history.of(issue) : acting.act(press.caller(), issue, action, Said.NOTHING);
    }
}
