package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.quota.MonthQuota;
import cn.dingban.schedule.CalendarAlarms;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.Schedules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that somebody should look at, the gravest first. */
@Component
class Alarms {

    private final CalendarAlarms calendar;
    private final Schedules schedules;
    private final FindingDeliveries deliveries;
    private final MonthQuota quota;
    private final ConsoleWords words;

    /** @param link the page that shows more */
    record Alarm(String text, String link, boolean grave) {}

    Alarms(
            CalendarAlarms calendar,
            Schedules schedules,
            FindingDeliveries deliveries,
            MonthQuota quota,
            ConsoleWords words) {
        this.calendar = calendar;
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.quota = quota;
        this.words = words;
    }

    List<Alarm> now(DingTalkState.Connection dingTalk) {
        List<Alarm> alarms = new ArrayList<>();
        calendar.current().forEach(text -> alarms.add(new Alarm(text, "/calendar", true)));
        if (dingTalk.silent()) {
            alarms.add(new Alarm(words.say("alarm.dingtalk-silent"), "/deliveries?status=pending", true));
        } else if (!dingTalk.connected()) {
            alarms.add(new Alarm(words.say("alarm.dingtalk"), "/deliveries?status=pending", true));
        }
        addStuck(alarms, DeliveryStatus.BLOCKED);
        addStuck(alarms, DeliveryStatus.UNCERTAIN);
        if (quota.isShort()) {
            alarms.add(new Alarm(words.say("alarm.quota"), "/#quota-title", true));
        }
        List<ScheduleView> all = schedules.list();
        all.forEach(schedule -> addFailure(alarms, schedule));
        byMessage(all, !calendar.current().isEmpty()).forEach((message, named) -> alarms.add(finding(message, named)));
        return alarms;
    }

    private void addStuck(List<Alarm> alarms, DeliveryStatus status) {
        long count = deliveries.count(status);
        if (count > 0) {
            String link = "/deliveries?status=" + status.name().toLowerCase(Locale.ROOT);
            alarms.add(new Alarm(words.say("alarm." + status.name(), count), link, true));
        }
    }

    private void addFailure(List<Alarm> alarms, ScheduleView schedule) {
        if (schedule.lastRun() != null && schedule.lastRun().outcome() == Outcome.FAILED) {
            String when = words.momentWithDay(schedule.lastRun().scheduledFor());
            alarms.add(new Alarm(words.say("alarm.last-failed", schedule.name(), when), linkTo(schedule), true));
        }
    }

    /** The same gap troubles several schedules; it is told once, and a missing calendar has been told already. */
    private Map<String, List<ScheduleView>> byMessage(List<ScheduleView> all, boolean calendarTold) {
        String calendarSubject = words.say("alarm.calendar-subject");
        Map<String, List<ScheduleView>> found = new LinkedHashMap<>();
        for (ScheduleView schedule : all) {
            if (!schedule.paused()) {
                schedule.findings().stream()
                        .filter(finding -> !(calendarTold && finding.subject().equals(calendarSubject)))
                        .map(PreflightFinding::message)
                        .distinct()
                        .forEach(message -> found.computeIfAbsent(message, key -> new ArrayList<>())
                                .add(schedule));
            }
        }
        return found;
    }

    private Alarm finding(String message, List<ScheduleView> schedules) {
        ScheduleView first = schedules.get(0);
        String key = schedules.size() == 1 ? "alarm.finding" : "alarm.finding-shared";
        return new Alarm(words.say(key, message, first.name(), schedules.size()), linkTo(first), false);
    }

    private static String linkTo(ScheduleView schedule) {
        return "/schedules/" + schedule.id();
    }
}
