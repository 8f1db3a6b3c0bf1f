package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps what was worked out for each month out of the whole plan, until the plan has another version. */
final class KnownByMonth<T> {

    private static final int MOST_MONTHS = 24;

    private final Map<ReportingPeriod, Known<T>> months = new ConcurrentHashMap<>();

    /** @param version grows with every import into the database, also when another node does it */
    T at(ReportingPeriod period, long version, Supplier<T> worked) {
        Known<T> known = months.get(period);
        if (known == null || known.version() != version) {
            known = new Known<>(version, worked.get());
            if (months.size() >= MOST_MONTHS) {
                months.clear();
            }
            months.put(period, known);
        }
        return known.value();
    }

    void forget() {
        months.clear();
    }

    private record Known<T>(long version, T value) {}
}
