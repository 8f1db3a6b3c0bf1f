package cn.dingban.conversation;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.Schedules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 为什么收到: the article, the rule and the schedule behind the latest thing that the person was sent. */
@Component
public class WhyCommand implements BotCommand {

    private static final String SCHEDULE = "schedule:";

    private final Deliveries deliveries;
    private final Schedules schedules;
    private final MessageTemplates templates;
    private final Wording wording;

    WhyCommand(Deliveries deliveries, Schedules schedules, MessageTemplates templates, Wording wording) {
        this.deliveries = deliveries;
        this.schedules = schedules;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return List.of(explain(deliveries.latestNoticeTo(caller.userId())));
    }

    /** Why something was sent; also for the button on the cards. */
    public Answer explain(Optional<DeliveryView> notice) {
        Optional<ScheduleView> schedule = notice.map(DeliveryView::source)
                .filter(source -> source.startsWith(SCHEDULE))
                .flatMap(source -> schedules.find(source.substring(SCHEDULE.length())));
        if (notice.isEmpty() || schedule.isEmpty()) {
            return Answer.text(templates.render("why-nothing", Map.of()));
        }
        return Answer.text(templates.render(
                "why",
                Map.of(
                        "title", notice.get().title(),
                        "article", schedule.get().article(),
                        "schedule", schedule.get().name(),
                        "when", schedule.get().when(),
                        "next",
                                schedule.get().nextFirings().isEmpty()
                                        ? wording.phrase("delivery.none")
                                        : wording.moment(
                                                schedule.get().nextFirings().get(0)))));
    }
}
