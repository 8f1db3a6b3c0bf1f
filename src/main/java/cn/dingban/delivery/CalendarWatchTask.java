package cn.dingban.delivery;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.CalendarAlarms;
import cn.dingban.schedule.CalendarAlarms.Missing;
import cn.dingban.schedule.TaskContext;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 日历核查: from 1 December on tells the administrators, once a week, that next year's working calendar is missing. Says nothing while it is there. */
@Component
class CalendarWatchTask extends NoticeTask {

    static final String KIND = "calendar-missing";

    private final CalendarAlarms alarms;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    CalendarWatchTask(
            Deliveries deliveries,
            CalendarAlarms alarms,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording) {
        super(deliveries);
        this.alarms = alarms;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "calendar-watch";
    }

    @Override
    protected Round round(TaskContext context) {
        List<Notice> notices = alarms.missingOn(context.date()).stream()
                .flatMap(missing -> administrators().stream().map(official -> notice(context, missing, official)))
                .toList();
        return new Round(notices, List.of());
    }

    private Notice notice(TaskContext context, Missing missing, Official official) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        Rendered text = templates.render(
                KIND,
                Map.of(
                        "year",
                        String.valueOf(missing.year()),
                        "running",
                        missing.running(),
                        "today",
                        wording.day(context.date())));
        return new Notice(
                "event:%s:%d:%s:%s".formatted(KIND, missing.year(), week(context.date()), recipient.id()),
                KIND,
                recipient,
                Priority.REMINDER,
                text,
                Reason.schedule(context.scheduleId(), context.article(), null));
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Where nobody is an administrator, the office hears of it. */
    private List<Official> administrators() {
        List<Official> found = bound(Role.ADMINISTRATOR);
        return found.isEmpty() ? bound(Role.KEY_PROJECT_OFFICE) : found;
    }

    private List<Official> bound(Role role) {
        return organisation.holding(role).stream().filter(Official::isBound).toList();
    }
}
