package cn.dingban.assessment.chat;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.ProposalStatus;
import cn.dingban.assessment.ProposalView;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申诉 on a unit's card. The card then shows how each of its warnings stands. */
@Component
class WarningCardActions implements CardActionHandler {

    private final AppealAnswers answers;
    private final FindingProposals finding;
    private final WarningCards cards;

    WarningCardActions(AppealAnswers answers, FindingProposals finding, WarningCards cards) {
        this.answers = answers;
        this.finding = finding;
        this.cards = cards;
    }

    @Override
    public String card() {
        return WarningCards.CARD;
    }

    @Override
    public CardReply press(Press press) {
        Map<String, String> form = press.form();
        Answer answer =
                answers.appeal(press.caller(), form.getOrDefault("proposal", "") + " " + form.getOrDefault("why", ""));
        ReportingPeriod period = ReportingPeriod.parse(press.card().values().getOrDefault("period", ""));
        List<ProposalView> shown = finding.of(period).stream()
                .filter(each -> each.unitId() == press.caller().official().unitId())
                .filter(each -> each.status() != ProposalStatus.PROPOSED && each.status() != ProposalStatus.EXEMPTED)
                .toList();
        return new CardReply(
                shown.isEmpty() ? Map.of() : cards.card(period, shown).values(), List.of(answer));
    }
}
