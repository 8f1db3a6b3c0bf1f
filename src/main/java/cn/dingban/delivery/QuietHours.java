package cn.dingban.delivery;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts reminders and bulk notices off that are due at night or on a holiday, until people are at work again. */
@Component
class QuietHours {

    private final DeliveryRules rules;
    private final WorkingTime workingTime;
    private final Wording wording;

    QuietHours(DeliveryRules rules, WorkingTime workingTime, Wording wording) {
        this.rules = rules;
        this.workingTime = workingTime;
        this.wording = wording;
    }

    void putOff(List<Delivery> notices, Instant now) {
        Instant open = workingTime.next(now);
        DeliveryRules.WorkingHours hours = rules.workingHours();
        if (hours == null || !open.isAfter(now)) {
            return;
        }
        notices.stream()
                .filter(delivery -> !hours.isUrgent(delivery.reason().source()))
                .forEach(delivery -> delivery.putOff(open, wording.phrase("delivery.waits-for-work"), now));
    }
}
