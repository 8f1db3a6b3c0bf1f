package cn.dingban.obligation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At each start, a calendar that has come in since gives the waiting obligations their due days. */
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
}
