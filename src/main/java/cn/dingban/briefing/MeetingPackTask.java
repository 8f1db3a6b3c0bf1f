package cn.dingban.briefing;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import org.springframework.stereotype.Component;

/** 例会材料: proposes the monthly meeting's pack to the key-project office, and to nobody else. */
@Component
class MeetingPackTask extends NoticeTask {

    private final MeetingPack pack;
    private final Organisation organisation;

    MeetingPackTask(Deliveries deliveries, MeetingPack pack, Organisation organisation) {
        super(deliveries);
        this.pack = pack;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return MeetingPack.CARD;
    }

    @Override
    protected Round round(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        MeetingPack.Shown shown = pack.show(period);
        List<Notice> notices = organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                .filter(Official::isBound)
                .map(official -> Recipient.person(String.valueOf(official.userId()), official.name()))
                .map(recipient -> new Notice(
                                key(context, period.toString(), recipient),
                                MeetingPack.CARD,
                                recipient,
                                Priority.REMINDER,
                                shown.text(),
                                Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                        .toldAs(Role.KEY_PROJECT_OFFICE)
                        .withCard(shown.card()))
                .toList();
        return new Round(notices, List.of());
    }
}
