package cn.dingban.issue.chat;

import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.WhyCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/** 问题提醒: 为什么收到 explains. */
@Component
class ReminderActions implements CardActionHandler {

    private final WhyCommand why;

    ReminderActions(WhyCommand why) {
        this.why = why;
    }

    @Override
    public String card() {
        return "issue-reminder";
    }

    @Override
    public CardReply press(Press press) {
        return CardReply.says(List.of(why.explainCard(press.card().key())));
    }
}
