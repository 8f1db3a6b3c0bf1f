package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.obligation.Obligations.Tally;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has reported a month and who has not, by county and by unit, and what waits for a reviewer. */
@Component
class DeskReporting {

    private static final String MONTHLY_REPORT = "monthly-report";

    private final Obligations obligations;
    private final Organisation organisation;
    private final Naming naming;
    private final ConsoleWords words;
    private final OfficeClock clock;

    DeskReporting(
            Obligations obligations, Organisation organisation, Naming naming, ConsoleWords words, OfficeClock clock) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.naming = naming;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A month's reports in numbers.
     *
     * @param due all that is or was owed
     * @param reported sent in, accepted or not
     * @param waiting sent in and not reviewed
     * @param missing not sent in
     */
    record Count(long due, long reported, long waiting, long accepted, long missing, long overdue) {}

    /** A unit with something missing or waiting. */
    record UnitRow(String name, Count count, String missing, String since) {}

    record AreaRow(String name, Count count, List<UnitRow> units) {}

    record Month(String dueDay, Count count, List<AreaRow> areas, List<UnitRow> waiting) {}

    record Numbers(String dueDay, Count count) {}

    /** The month as a whole, without its counties and units. */
    Numbers inNumbers(ReportingPeriod period) {
        List<Tally> owed = obligations.tally(MONTHLY_REPORT, period).stream()
                .filter(tally -> tally.status() != ObligationStatus.WAIVED)
                .filter(tally -> tally.status() != ObligationStatus.NOT_CHASED)
                .toList();
        LocalDate today = clock.today();
        long accepted = sum(owed, tally -> tally.status() == ObligationStatus.FULFILLED);
        long waiting = sum(owed, tally -> tally.status() == ObligationStatus.AWAITING_REVIEW);
        Count count = new Count(
                sum(owed, tally -> true),
                accepted + waiting,
                waiting,
                accepted,
                sum(owed, tally -> tally.status() == ObligationStatus.OPEN),
                sum(
                        owed,
                        tally -> tally.status() == ObligationStatus.OPEN
                                && tally.dueOn() != null
                                && tally.dueOn().isBefore(today)));
        String dueDay = owed.stream()
                .filter(tally -> tally.dueOn() != null)
                .max(Comparator.comparingLong(Tally::count))
                .map(tally -> words.day(tally.dueOn()))
                .orElse("");
        return new Numbers(dueDay, count);
    }

    private static long sum(List<Tally> owed, Predicate<Tally> which) {
        return owed.stream().filter(which).mapToLong(Tally::count).sum();
    }

    Month of(ReportingPeriod period) {
        List<ObligationView> owed = obligations.of(MONTHLY_REPORT, period).stream()
                .filter(view -> view.status() != ObligationStatus.WAIVED)
                .filter(view -> view.status() != ObligationStatus.NOT_CHASED)
                .toList();
        List<AreaRow> areas = new ArrayList<>();
        grouped(owed, view -> organisation.unit(view.unitId()).map(Unit::area).orElse(""))
                .forEach((area, views) -> areas.add(new AreaRow(area, count(views), units(views))));
        return new Month(
                owed.stream()
                        .map(ObligationView::dueOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(words::day)
                        .orElse(""),
                count(owed),
                areas,
                units(owed).stream().filter(unit -> unit.count().waiting() > 0).toList());
    }

    private List<UnitRow> units(List<ObligationView> owed) {
        return grouped(owed, view -> naming.unit(view.unitId())).entrySet().stream()
                .map(unit -> row(unit.getKey(), unit.getValue()))
                .sorted(Comparator.comparing((UnitRow unit) -> unit.count().missing())
                        .reversed())
                .toList();
    }

    private UnitRow row(String name, List<ObligationView> owed) {
        String missing = owed.stream()
                .filter(view -> view.status() == ObligationStatus.OPEN)
                .map(ObligationView::subjectName)
                .collect(Collectors.joining(words.say("desk.comma")));
        String since = owed.stream()
                .filter(view -> view.status() == ObligationStatus.AWAITING_REVIEW)
                .map(ObligationView::changedAt)
                .min(Instant::compareTo)
                .map(words::moment)
                .orElse("");
        return new UnitRow(name, count(owed), missing, since);
    }

    private static <K> Map<K, List<ObligationView>> grouped(List<ObligationView> owed, Function<ObligationView, K> by) {
        return owed.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private Count count(Collection<ObligationView> owed) {
        LocalDate today = clock.today();
        long accepted = with(owed, ObligationStatus.FULFILLED);
        long waiting = with(owed, ObligationStatus.AWAITING_REVIEW);
        return new Count(
                owed.size(),
                accepted + waiting,
                waiting,
                accepted,
                with(owed, ObligationStatus.OPEN),
                owed.stream().filter(view -> view.isOverdue(today)).count());
    }

    private static long with(Collection<ObligationView> owed, ObligationStatus status) {
        return owed.stream().filter(view -> view.status() == status).count();
    }
}
