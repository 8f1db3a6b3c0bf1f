package cn.dingban.issue.chat;

import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.WhyCommand;
import cn.dingban.delivery.Deliveries;
import java.util.List;
import org.springframework.stereotype.Component;

/** 问题提醒: 为什么收到 explains. */
@Component
class ReminderActions implements CardActionHandler {

    private final WhyCommand why;
    private final Deliveries deliveries;

    ReminderActions(WhyCommand why, Deliveries deliveries) {
        this.why = why;
        this.deliveries = deliveries;
    }

    @Override
    public String card() {
        return "issue-reminder";
    }

    @Override
    public CardReply press(Press press) {
        return CardReply.says(
                List.of(why.explain(deliveries.latestNoticeTo(press.caller().userId()))));
    }
}
