package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps who leads what in each month: it is asked project by project, and reads the whole plan. */
@Component
class KnownLeads {

    private static final int MOST_MONTHS = 24;

    private final Map<ReportingPeriod, Known> months = new ConcurrentHashMap<>();

    /** @param version grows with every import into the database, also when another node does it */
    List<LeadAssignment> at(ReportingPeriod period, long version, Supplier<List<LeadAssignment>> leads) {
        Known known = months.get(period);
        if (known == null || known.version() != version) {
            known = new Known(version, List.copyOf(leads.get()));
            if (months.size() >= MOST_MONTHS) {
                months.clear();
            }
            months.put(period, known);
        }
        return known.leads();
    }

    /** What an import's own transaction saw counts no more if that was rolled back: the next one gets the same version. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void forget(PlanImported imported) {
        months.clear();
    }

    private record Known(long version, List<LeadAssignment> leads) {}
}
