package cn.dingban.obligation;

import cn.dingban.schedule.CalendarChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At each start, and whenever a calendar comes in or is corrected, obligations get the due days that it gives. */
@Component
class SettlingDueDays {

    private final Obligations obligations;

    SettlingDueDays(Obligations obligations) {
        this.obligations = obligations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() {
        obligations.settleDueDays();
    }

    @EventListener
    void follow(CalendarChanged change) {
        obligations.settleDueDays();
        obligations.followCalendar(change.year());
    }
}
