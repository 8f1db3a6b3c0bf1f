package cn.dingban.reporting.chat;

import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.WhyCommand;
import cn.dingban.delivery.Deliveries;
import java.util.List;
import org.springframework.stereotype.Component;

/** 月报提醒: 填报 offers the form, 为什么收到 explains. */
@Component
class ReminderCardActions implements CardActionHandler {

    private final ReportForm form;
    private final WhyCommand why;
    private final Deliveries deliveries;

    ReminderCardActions(ReportForm form, WhyCommand why, Deliveries deliveries) {
        this.form = form;
        this.why = why;
        this.deliveries = deliveries;
    }

    @Override
    public String card() {
        return "report-reminder";
    }

    @Override
    public CardReply press(Press press) {
        return CardReply.says(List.of(
                press.action().equals("why")
                        ? why.explain(deliveries.latestNoticeTo(press.caller().userId()))
                        : form.forReporter(press.caller())));
    }
}
