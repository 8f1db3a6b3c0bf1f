package cn.dingban.reporting;

import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which reports are owed, by unit and by person: the daily sheet that all reminders are made from. */
@Component
class OwedReports {

    private final Obligations obligations;
    private final Organisation organisation;

    OwedReports(Obligations obligations, Organisation organisation) {
        this.obligations = obligations;
        this.organisation = organisation;
    }

    /** How a month stands, in numbers. */
    record Count(int due, int reported, int missing, int units) {}

    /** What a unit owes of a month and of the months before it. */
    Map<Long, List<ObligationView>> byUnit(ReportingPeriod period) {
        return upTo(period).stream()
                .collect(Collectors.groupingBy(ObligationView::unitId, LinkedHashMap::new, Collectors.toList()));
    }

    /** The same of one unit. */
    List<ObligationView> of(long unitId, ReportingPeriod period) {
        return upTo(obligations.owedBy(unitId), period);
    }

    /** What of it is overdue on that day. */
    Map<Long, List<ObligationView>> overdueByUnit(ReportingPeriod period, LocalDate day) {
        return upTo(period).stream()
                .filter(owed -> owed.isOverdue(day))
                .collect(Collectors.groupingBy(ObligationView::unitId, LinkedHashMap::new, Collectors.toList()));
    }

    private List<ObligationView> upTo(ReportingPeriod period) {
        return obligations.owed(Reporting.KIND, period);
    }

    /** The units of {@link #byUnit}. */
    List<Long> units(ReportingPeriod period) {
        return obligations.unitsOwing(Reporting.KIND, period, null);
    }

    /** The units of {@link #overdueByUnit}. */
    List<Long> overdueUnits(ReportingPeriod period, LocalDate day) {
        return obligations.unitsOwing(Reporting.KIND, period, day);
    }

    private static List<ObligationView> upTo(List<ObligationView> open, ReportingPeriod period) {
        return open.stream()
                .filter(owed -> owed.kind().equals(Reporting.KIND))
                .filter(owed -> owed.period().compareTo(period) <= 0)
                .toList();
    }

    /** How many reports of a month are due, in and missing, for the units that the filter lets through. */
    Count count(ReportingPeriod period, Predicate<Long> unit) {
        return count(obligations.of(Reporting.KIND, period).stream().filter(owed -> unit.test(owed.unitId())));
    }

    /** The same of one unit. */
    Count count(ReportingPeriod period, long unitId) {
        return count(obligations.of(Reporting.KIND, period, unitId).stream());
    }

    private static Count count(Stream<ObligationView> all) {
        List<ObligationView> due = all.filter(owed ->
                        owed.status() != ObligationStatus.WAIVED && owed.status() != ObligationStatus.NOT_CHASED)
                .toList();
        List<ObligationView> missing = due.stream()
                .filter(owed -> owed.status() == ObligationStatus.OPEN)
                .toList();
        int units =
                (int) missing.stream().map(ObligationView::unitId).distinct().count();
        return new Count(due.size(), due.size() - missing.size(), missing.size(), units);
    }

    /** The people of a role in a unit whom DingTalk can reach. */
    List<Official> reachable(Role role, long unitId) {
        return organisation.holding(role, unitId).stream()
                .filter(Official::isBound)
                .toList();
    }

    /** What keeps a unit's people of a role from being reached; empty when somebody can be. */
    List<Unreachable> unreachable(Role role, Iterable<Long> unitIds) {
        List<Unreachable> found = new ArrayList<>();
        for (long unitId : unitIds) {
            List<Official> holders = organisation.holding(role, unitId);
            if (holders.stream().noneMatch(Official::isBound)) {
                String unit = organisation.unit(unitId).map(u -> u.name()).orElse(String.valueOf(unitId));
                found.add(new Unreachable(unit, holders.isEmpty()));
            }
        }
        return found;
    }

    /** A unit in which nobody of the role can be reached: because nobody holds it, or because nobody is bound to DingTalk. */
    record Unreachable(String unit, boolean nobody) {}
}
