package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.reporting.ReviewingReports;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 待您审核: 全部通过, 通过这一项, 退回这一项. The card then shows what is left. */
@Component
class ReviewCardActions implements CardActionHandler {

    private final ReviewActions actions;
    private final ReviewingReports reviewing;
    private final ReviewCard card;
    private final MessageTemplates templates;

    ReviewCardActions(ReviewActions actions, ReviewingReports reviewing, ReviewCard card, MessageTemplates templates) {
        this.actions = actions;
        this.reviewing = reviewing;
        this.card = card;
        this.templates = templates;
    }

    @Override
    public String card() {
        return ReviewCard.CARD;
    }

    @Override
    public CardReply press(Press press) {
        if (!reviewing.reviews(press.caller().official())) {
            return CardReply.says(List.of(Answer.text(templates.render("not-allowed", Map.of()))));
        }
        Answer answer = act(press);
        Map<String, String> left =
                card.card(reviewing.waitingFor(press.caller().official())).values();
        return new CardReply(left, List.of(answer));
    }

    private Answer act(Press press) {
        String reportId = press.form().getOrDefault("report", "");
        if (press.action().equals("acceptAll")) {
            return actions.acceptAll(press.caller());
        }
        if (!reportId.matches("\\d{1,18}")) {
            return actions.whichOne(press.caller());
        }
        return press.action().equals("accept")
                ? actions.accept(press.caller(), Long.parseLong(reportId))
                : actions.sendBack(
                        press.caller(), Long.parseLong(reportId), press.form().getOrDefault("reason", ""));
    }
}
