package cn.dingban.reporting.chat;

import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.WhyCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/** 月报提醒: 填报 offers the form, 下载表格 the same as a file, 为什么收到 explains. */
@Component
class ReminderCardActions implements CardActionHandler {

    private final ReportForm form;
    private final HandingOutForms sheets;
    private final WhyCommand why;

    ReminderCardActions(ReportForm form, HandingOutForms sheets, WhyCommand why) {
        this.form = form;
        this.sheets = sheets;
        this.why = why;
    }

    @Override
    public String card() {
        return "report-reminder";
    }

    @Override
    public CardReply press(Press press) {
        return CardReply.says(
                switch (press.action()) {
                    case "why" -> List.of(why.explainCard(press.card().key()));
                    case "sheet" -> sheets.to(press.caller(), null);
                    default -> List.of(form.forReporter(press.caller()));
                });
    }
}
