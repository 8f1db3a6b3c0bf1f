package cn.dingban.audit;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAuditTrail implements AuditTrail {

    private static final int MAX_DETAIL = 4000;

    private final AuditEntries entries;
    private final Clock clock;

    StoredAuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String actor, String action, String subject, String detail) {
        String kept = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
        entries.save(new AuditEntry(clock.instant(), actor, action, subject, kept));
    }
}
