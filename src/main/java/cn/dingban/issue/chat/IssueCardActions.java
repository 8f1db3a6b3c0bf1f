package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.language.DayWords;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueView;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The buttons on an issue's card. The card then shows what this person may do next. */
@Component
class IssueCardActions implements CardActionHandler {

    private static final Map<String, IssueAction> ACTIONS = Map.ofEntries(
            Map.entry("accept", IssueAction.ACCEPT),
            Map.entry("decline", IssueAction.DECLINE),
            Map.entry("answer", IssueAction.ANSWER),
            Map.entry("extend", IssueAction.ASK_EXTENSION),
            Map.entry("resolve", IssueAction.RESOLVE),
            Map.entry("resolvePartly", IssueAction.RESOLVE_PARTLY),
            Map.entry("suggest", IssueAction.SUGGEST),
            Map.entry("reopen", IssueAction.REOPEN),
            Map.entry("grant", IssueAction.GRANT_EXTENSION),
            Map.entry("refuse", IssueAction.REFUSE_EXTENSION),
            Map.entry("confirm", IssueAction.CONFIRM),
            Map.entry("dispute", IssueAction.DISPUTE),
            Map.entry("goOn", IssueAction.DISPUTE),
            Map.entry("close", IssueAction.CLOSE),
            Map.entry("escalate", IssueAction.ESCALATE),
            Map.entry("hold", IssueAction.HOLD),
            Map.entry("keep", IssueAction.KEEP),
            Map.entry("stay", IssueAction.KEEP),
            Map.entry("assign", IssueAction.ASSIGN));

    private final ActingOnIssues acting;
    private final FindingIssues finding;
    private final IssueCard card;
    private final IssueHistory history;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    IssueCardActions(
            ActingOnIssues acting,
            FindingIssues finding,
            IssueCard card,
            IssueHistory history,
            MessageTemplates templates,
            OfficeClock clock) {
        this.acting = acting;
        this.finding = finding;
        this.card = card;
        this.history = history;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String card() {
        return IssueCard.CARD;
    }

    @Override
    public CardReply press(Press press) {
        String id = press.card().values().getOrDefault("issue", "");
        Optional<IssueView> issue =
                id.matches("\\d{1,18}") ? acting.readable(press.caller(), Long.parseLong(id)) : Optional.empty();
        if (issue.isEmpty()) {
            return CardReply.says(List.of(Answer.text(templates.render("not-allowed", Map.of()))));
        }
        Answer answer = answer(press, issue.get());
        IssueView now = finding.find(issue.get().id()).orElseThrow();
        return new CardReply(card.content(now, press.caller().official()).values(), List.of(answer));
    }

    private Answer answer(Press press, IssueView issue) {
        IssueAction action = ACTIONS.get(press.action());
        return action == null ? history.of(issue) : acting.act(press.caller(), issue, action, said(press.form()));
    }

    private Said said(Map<String, String> form) {
        return new Said(
                form.getOrDefault("text", "").strip(),
                form.getOrDefault("evidence", "").strip(),
                DayWords.day(form.getOrDefault("until", ""), clock.today()).orElse(null),
                form.getOrDefault("unit", "").strip(),
                form.getOrDefault("supporting", "").strip(),
                form.getOrDefault("rest", "").strip(),
                null);
    }
}
