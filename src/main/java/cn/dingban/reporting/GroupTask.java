package cn.dingban.reporting;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reachability;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells each group how its month stands, in numbers only. */
abstract class GroupTask extends NoticeTask {

    private final Organisation organisation;
    private final GroupCounts counts;
    private final Reachability reachability;
    private final Wording wording;

    GroupTask(
            Deliveries deliveries,
            Organisation organisation,
            GroupCounts counts,
            Reachability reachability,
            Wording wording) {
        super(deliveries);
        this.organisation = organisation;
        this.counts = counts;
        this.reachability = reachability;
        this.wording = wording;
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        return organisation.groups().stream()
                .filter(group -> reachability.isOutOfReach(group.openConversationId()))
                .map(group ->
                        new PreflightFinding(group.name(), wording.phrase("reporting.unreachable.group", group.name())))
                .toList();
    }

    @Override
    protected Round round(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        List<Notice> notices = new ArrayList<>();
        for (ChatGroup group : organisation.groups()) {
            counts.text(name(), group, period, context.date())
                    .ifPresent(text -> notices.add(notice(context, period, group, text)));
        }
        return new Round(notices, List.of());
    }

    private Notice notice(TaskContext context, ReportingPeriod period, ChatGroup group, Rendered text) {
        Recipient recipient = Recipient.group(group.openConversationId(), group.name());
        return new Notice(
                        key(context, period.toString(), recipient),
                        name(),
                        recipient,
                        Priority.BULK,
                        text,
                        Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                .withCard(new CardContent("report-count", Map.of("heading", text.title(), "body", text.body())));
    }

    /** 月初提示: what is to be reported this month, and until when. */
    @Component
    static class MonthStart extends GroupTask {

        MonthStart(
                Deliveries deliveries,
                Organisation organisation,
                GroupCounts counts,
                Reachability reachability,
                Wording wording) {
            super(deliveries, organisation, counts, reachability, wording);
        }

        @Override
        public String name() {
            return "month-start-note";
        }
    }

    /** 报送情况: how many reports are missing after the due day, and of how many units. */
    @Component
    static class Overdue extends GroupTask {

        static final String KIND = "report-count-group";

        Overdue(
                Deliveries deliveries,
                Organisation organisation,
                GroupCounts counts,
                Reachability reachability,
                Wording wording) {
            super(deliveries, organisation, counts, reachability, wording);
        }

        @Override
        public String name() {
            return KIND;
        }
    }
}
