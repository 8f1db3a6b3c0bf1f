package cn.dingban.schedule;

import cn.dingban.audit.AuditTrail;
import cn.dingban.schedule.CalendarStore.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The years whose working days are known, and reading in another one (导入工作日历). What is read in comes before the rule book's files; taken back,
 * the file holds again. Each act is audited in its transaction; once that is committed, the firings are planned anew.
 */
@Component
public class CalendarYears {

    private final KnownCalendars known;
    private final CalendarStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    /**
     * One act.
     *
     * @param source the notice; empty where it took the year back
     * @param takenBack whether it returned to the shipped file, or to none
     */
    public record Edition(long id, int year, Instant at, String actor, String source, boolean takenBack) {}

    /**
     * A year as it holds now.
     *
     * @param edition how it came in; null where the shipped file holds
     * @param shipped whether there is a file of this year in the rule book
     */
    public record InForce(CalendarYear calendar, @Nullable Edition edition, boolean shipped) {}

    CalendarYears(
            KnownCalendars known,
            CalendarStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.known = known;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In order. */
    public List<InForce> all() {
        Map<Integer, Row> rows = store.latest();
        return known.years().stream()
                .map(calendar -> inForce(calendar, rows.get(calendar.year())))
                .toList();
    }

    private InForce inForce(CalendarYear calendar, @Nullable Row row) {
        boolean readIn = row != null && row.calendar() != null;
        return new InForce(
                calendar,
                readIn ? Objects.requireNonNull(row).edition() : null,
                known.shipped(calendar.year()) != null);
    }

    /** The year as it holds; empty where it is not known. */
    public Optional<InForce> find(int year) {
        return all().stream().filter(one -> one.calendar().year() == year).findFirst();
    }

    /** Who read in or took back which year, the latest first. */
    public List<Edition> history() {
        return store.all();
    }

    /** What was read in then; empty for an act that took a year back. */
    public Optional<CalendarYear> content(long editionId) {
        return store.find(editionId).map(Row::calendar);
    }

    /** From now on the year is as given. @return false when it is so already, and nothing was stored */
    public boolean readIn(CalendarYear calendar, String actor) {
        if (find(calendar.year()).filter(now -> now.calendar().equals(calendar)).isPresent()) {
            return false;
        }
        change(calendar.year(), calendar, actor, "working-calendar.import", calendar.source());
        return true;
    }

    /** The shipped file holds again, or none where there is none. @return false when it holds already */
    public boolean takeBack(int year, String actor) {
        if (find(year).filter(now -> now.edition() != null).isEmpty()) {
            return false;
        }
        change(year, null, actor, "working-calendar.take-back", "");
        return true;
    }

    private void change(int year, @Nullable CalendarYear calendar, String actor, String action, String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            ownTransaction.executeWithoutResult(tx -> {
                store.add(year, now, actor, calendar);
                audit.record(actor, action, String.valueOf(year), detail);
                known.asStoredHere(() -> events.publishEvent(new CalendarChanged(year)));
            });
        } finally {
            known.forget();
        }
        events.publishEvent(new PlanChanged(action + " " + year));
    }
}
