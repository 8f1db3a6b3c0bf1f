package cn.dingban.briefing;

import cn.dingban.briefing.GatheringFigures.Month;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 通报起草: drafts the month's bulletins and tells the key-project office, and nobody else, that they are there. */
@Component
class BulletinDraftTask extends NoticeTask {

    static final String KIND = "bulletin-draft";

    private final WritingBulletins writing;
    private final GatheringFigures gathering;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    BulletinDraftTask(
            WritingBulletins writing,
            GatheringFigures gathering,
            Organisation organisation,
            Deliveries deliveries,
            MessageTemplates templates,
            Wording wording) {
        super(deliveries);
        this.writing = writing;
        this.gathering = gathering;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public RunResult perform(TaskContext context) {
        Month month = month(context);
        keys(month).forEach(key -> writing.draft(key, month, "schedule:" + context.scheduleId()));
        return super.perform(context);
    }

    private Month month(TaskContext context) {
        return gathering.month(ReportingPeriod.before(context.date()));
    }

    private static List<BulletinKey> keys(Month month) {
        ReportingPeriod period = month.period();
        List<BulletinKey> keys = new ArrayList<>();
        keys.add(BulletinKey.city(period));
        month.areas().forEach(area -> keys.add(new BulletinKey(BulletinKind.COUNTY, period, area)));
        keys.add(new BulletinKey(BulletinKind.PLANNING, period, ""));
        return keys;
    }

    @Override
    protected Round round(TaskContext context) {
        Month month = month(context);
        ReportingPeriod period = month.period();
        Rendered said = templates.render(
                KIND,
                Map.of(
                        "month", wording.month(period),
                        "count", keys(month).size(),
                        "areas", month.areas()));
        List<Notice> notices = organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                .filter(Official::isBound)
                .map(official -> notice(official, said, context, period))
                .toList();
        return new Round(notices, List.of());
    }

    private static Notice notice(Official official, Rendered said, TaskContext context, ReportingPeriod period) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        return new Notice(
                        "schedule:%s:%s:%s:%s".formatted(context.scheduleId(), period, context.date(), recipient.id()),
                        KIND,
                        recipient,
                        Priority.REMINDER,
                        said,
                        Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                .toldAs(Role.KEY_PROJECT_OFFICE);
    }
}
