package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.schedule.CalendarAlarms;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that somebody should look at, the gravest first. */
@Component
class Alarms {

    private final CalendarAlarms calendar;
    private final Schedules schedules;
    private final FindingDeliveries deliveries;
    private final ConsoleWords words;

    /** @param link the page that shows more */
    record Alarm(String text, String link, boolean grave) {}

    Alarms(CalendarAlarms calendar, Schedules schedules, FindingDeliveries deliveries, ConsoleWords words) {
        this.calendar = calendar;
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.words = words;
    }

    List<Alarm> now(boolean connected) {
        List<Alarm> alarms = new ArrayList<>();
        calendar.current().forEach(text -> alarms.add(new Alarm(text, "/schedules", true)));
        if (!connected) {
            alarms.add(new Alarm(words.say("alarm.dingtalk"), "/deliveries?status=pending", true));
        }
        if (deliveries.stuck() > 0) {
            alarms.add(new Alarm(words.say("alarm.stuck", deliveries.stuck()), "/deliveries?status=stuck", true));
        }
        schedules.list().forEach(schedule -> add(alarms, schedule));
        return alarms;
    }

    private void add(List<Alarm> alarms, ScheduleView schedule) {
        String link = "/schedules#" + schedule.id();
        if (schedule.lastRun() != null && schedule.lastRun().outcome() == Outcome.FAILED) {
            String when = words.momentWithDay(schedule.lastRun().scheduledFor());
            alarms.add(new Alarm(words.say("alarm.last-failed", schedule.name(), when), link, true));
        }
        List<PreflightFinding> findings = schedule.findings();
        if (!findings.isEmpty() && !schedule.paused()) {
            String key = findings.size() == 1 ? "alarm.findings" : "alarm.findings-more";
            String first = findings.get(0).message();
            alarms.add(new Alarm(words.say(key, schedule.name(), first, findings.size()), link, false));
        }
    }
}
