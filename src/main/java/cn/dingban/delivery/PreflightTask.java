package cn.dingban.delivery;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.TaskContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 收件核查: tells the key-project office, before a schedule fires, whom it would not reach. Says nothing while all is well. */
@Component
class PreflightTask extends NoticeTask {

    static final String KIND = "preflight";

    /** How far ahead: long enough to mend it, short enough to matter. */
    private static final Duration AHEAD = Duration.ofDays(3);

    private static final int MOST_LINES = 12;

    private final ObjectProvider<Schedules> schedules;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    PreflightTask(
            Deliveries deliveries,
            ObjectProvider<Schedules> schedules,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording) {
        super(deliveries);
        this.schedules = schedules;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    protected Round round(TaskContext context) {
        List<Map<String, String>> lines = lines(context);
        if (lines.isEmpty()) {
            return new Round(List.of(), List.of());
        }
        Rendered text = templates.render(
                KIND,
                Map.of(
                        "count", lines.size(),
                        "lines", lines.stream().limit(MOST_LINES).toList(),
                        "today", wording.day(context.date())));
        List<Notice> notices = new ArrayList<>();
        for (Official official : organisation.holding(Role.KEY_PROJECT_OFFICE)) {
            if (official.isBound()) {
                Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
                notices.add(new Notice(
                                keyOf(lines, recipient),
                                KIND,
                                recipient,
                                Priority.BULK,
                                text,
                                Reason.schedule(context.scheduleId(), context.article(), null))
                        .toldAs(Role.KEY_PROJECT_OFFICE));
            }
        }
        return new Round(notices, List.of());
    }

    /** The same findings about the same firings are told once, not every day. */
    private static String keyOf(List<Map<String, String>> lines, Recipient recipient) {
        return "schedule:preflight:%08x:%s".formatted(lines.hashCode(), recipient.id());
    }

    private List<Map<String, String>> lines(TaskContext context) {
        Instant until = context.scheduledFor().plus(AHEAD);
        List<Map<String, String>> lines = new ArrayList<>();
        for (ScheduleView schedule : schedules.getObject().dueBefore(until)) {
            if (!schedule.id().equals(context.scheduleId())) {
                String when = wording.moment(schedule.nextFirings().get(0));
                schedule.findings()
                        .forEach(finding -> lines.add(
                                Map.of("schedule", schedule.name(), "when", when, "message", finding.message())));
            }
        }
        return lines;
    }
}
