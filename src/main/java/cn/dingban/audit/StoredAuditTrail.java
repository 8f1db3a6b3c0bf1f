package cn.dingban.audit;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAuditTrail implements AuditTrail {

    private static final int MAX_SUBJECT = 300;
    private static final int MAX_DETAIL = 4000;

    private final AuditEntries entries;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredAuditTrail(AuditEntries entries, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public void record(String actor, String action, String subject, String detail) {
        entries.save(new AuditEntry(
                clock.instant(), actor, action, shortened(subject, MAX_SUBJECT), shortened(detail, MAX_DETAIL)));
        events.publishEvent(new Sealer.Written());
    }

    /** A shortened entry is better than an action that fails because of its entry. */
    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
