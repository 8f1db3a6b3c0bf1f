package cn.dingban.delivery;

import cn.dingban.schedule.Manners;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts reminders and bulk notices off that are due when people are not to be disturbed: at night and on a holiday, or outside the hours that the office has set for their schedule. */
@Component
class QuietHours {

    private final WorkingTime workingTime;
    private final Manners manners;
    private final Wording wording;

    QuietHours(WorkingTime workingTime, Manners manners, Wording wording) {
        this.workingTime = workingTime;
        this.manners = manners;
        this.wording = wording;
    }

    void putOff(List<Delivery> notices, Instant now) {
        for (Delivery delivery : notices) {
            String schedule = delivery.reason().scheduleId().orElse("");
            String hours = manners.of(schedule).hours();
            Instant open = workingTime.next(now, schedule, hours);
            if (open.isAfter(now)) {
                String why = hours == null ? "delivery.waits-for-work" : "delivery.waits-for-hours";
                delivery.putOff(open, wording.phrase(why), now);
            }
        }
    }
}
