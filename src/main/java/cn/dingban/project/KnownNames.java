package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the names of each month, because building them takes longer than reading a message. */
@Component
class KnownNames {

    private static final int MOST_MONTHS = 24;

    private final Map<ReportingPeriod, Known> months = new ConcurrentHashMap<>();

    /** @param version grows with every import into the database, also when another node does it */
    ProjectNames at(ReportingPeriod period, long version, Supplier<Collection<Project>> planned) {
        Known known = months.get(period);
        if (known == null || known.version() != version) {
            known = new Known(version, ProjectNames.of(planned.get()));
            if (months.size() >= MOST_MONTHS) {
                months.clear();
            }
            months.put(period, known);
        }
        return known.names();
    }

    /** What an import's own transaction saw counts no more if that was rolled back: the next one gets the same version. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void forget(PlanImported imported) {
        months.clear();
    }

    private record Known(long version, ProjectNames names) {}
}
