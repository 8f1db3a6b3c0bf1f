package cn.dingban.obligation;

import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine that opens, re-opens, closes and waives obligations. Features say when one arises and what fulfils it. */
@Component
@Transactional
public class Obligations {

    private static final int MONTHS = 12;

    private final StoredObligations stored;
    private final DueDays dueDays;
    private final Clock clock;

    Obligations(StoredObligations stored, DueDays dueDays, Clock clock) {
        this.stored = stored;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    /**
     * Opens an obligation, or brings an existing one's subject and unit up to date. One that was already overdue when we first hear of it is
     * kept for the record and not chased; one that fell due while its subject was out of the plan stays waived.
     */
    public void open(ObligationKey key, String subjectName, long unitId) {
        open(key, subjectName, unitId, true);
    }

    /** Notes, for the record, that a month lies before the time from which the subject is watched; it is never chased. */
    public void note(ObligationKey key, String subjectName, long unitId) {
        open(key, subjectName, unitId, false);
    }

    private void open(ObligationKey key, String subjectName, long unitId, boolean chased) {
        Optional<Obligation> existing = stored.readByKindAndSubjectIdAndPeriod(
                key.kind(), key.subjectId(), key.period().toString());
        if (existing.isEmpty()) {
            stored.save(arising(key, chased).belongTo(subjectName, unitId));
            return;
        }
        existing.get().describe(subjectName, unitId);
        if (chased && !isPast(existing.get().dueOn(), key.period())) {
            existing.get().restore(clock.instant());
        }
    }

    private Obligation arising(ObligationKey key, boolean chased) {
        LocalDate due = dueDays.of(key.kind(), key.period()).orElse(null);
        return new Obligation(
                key, dueDays.article(key.kind()), due, chased && !isPast(due, key.period()), clock.instant());
    }

    private boolean isPast(@Nullable LocalDate due, ReportingPeriod period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        return due == null ? period.next().next().month().atDay(1).isBefore(today) : due.isBefore(today);
    }

    /**
     * Opens an obligation whose deadline people set, such as an issue's, or brings an open one up to date: whoever owes it now, until when. One
     * that had been done is owed again.
     *
     * @param dueOn the last day; null where there is none
     */
    public void owe(ObligationKey key, String subjectName, long unitId, @Nullable LocalDate dueOn) {
        Obligation obligation = stored.findByKindAndSubjectIdAndPeriod(
                        key.kind(), key.subjectId(), key.period().toString())
                .orElseGet(() ->
                        stored.save(new Obligation(key, dueDays.article(key.kind()), dueOn, true, clock.instant())));
        obligation.reopen(clock.instant());
        obligation.belongTo(subjectName, unitId).due(dueOn);
    }

    /** It was done, and waits for its acceptance. */
    public void awaitReview(ObligationKey key) {
        change(key, Obligation::awaitReview);
    }

    /** What was done has been accepted. */
    public void fulfil(ObligationKey key) {
        change(key, Obligation::fulfil);
    }

    /** What was done has been sent back or withdrawn. */
    public void reopen(ObligationKey key) {
        change(key, Obligation::reopen);
    }

    /** It is no longer owed. */
    public void waive(ObligationKey key) {
        change(key, Obligation::waive);
    }

    private void change(ObligationKey key, BiConsumer<Obligation, Instant> change) {
        stored.findByKindAndSubjectIdAndPeriod(
                        key.kind(), key.subjectId(), key.period().toString())
                .ifPresent(obligation -> change.accept(obligation, clock.instant()));
    }

    /** One obligation. */
    @Transactional(readOnly = true)
    public Optional<ObligationView> find(ObligationKey key) {
        return stored.findByKindAndSubjectIdAndPeriod(
                        key.kind(), key.subjectId(), key.period().toString())
                .map(Obligation::view);
    }

    /** All of a kind for a month, by subject. */
    @Transactional(readOnly = true)
    public List<ObligationView> of(String kind, ReportingPeriod period) {
        return views(stored.findByKindAndPeriodOrderBySubjectId(kind, period.toString()));
    }

    /** The same that one unit owes or has done. */
    @Transactional(readOnly = true)
    public List<ObligationView> of(String kind, ReportingPeriod period, long unitId) {
        return views(stored.findByKindAndPeriodAndUnitIdOrderBySubjectId(kind, period.toString(), unitId));
    }

    /**
     * So many of a month stand there.
     *
     * @param dueOn their last day; null while that is not known
     */
    public record Tally(ObligationStatus status, @Nullable LocalDate dueOn, long count) {}

    /** A month of a kind in numbers, without reading each. */
    @Transactional(readOnly = true)
    public List<Tally> tally(String kind, ReportingPeriod period) {
        return stored.tally(kind, period.toString());
    }

    /** What is owed of a kind, of that month and those before it. */
    @Transactional(readOnly = true)
    public List<ObligationView> owed(String kind, ReportingPeriod upTo) {
        return views(stored.findByKindAndStatusAndPeriodLessThanEqualOrderById(
                kind, ObligationStatus.OPEN, upTo.toString()));
    }

    /** Which units owe anything of it; with a day, only what was due before that. */
    @Transactional(readOnly = true)
    public List<Long> unitsOwing(String kind, ReportingPeriod upTo, @Nullable LocalDate dueBefore) {
        return stored.unitsOwing(kind, upTo.toString(), dueBefore);
    }

    /** All of a kind about a subject, by month. */
    @Transactional(readOnly = true)
    public List<ObligationView> about(String kind, long subjectId) {
        return views(stored.findByKindAndSubjectIdOrderByPeriod(kind, subjectId));
    }

    /** What a unit owes, the oldest month first. */
    @Transactional(readOnly = true)
    public List<ObligationView> owedBy(long unitId) {
        return views(stored.findByUnitIdAndStatusOrderByPeriodAscSubjectIdAsc(unitId, ObligationStatus.OPEN));
    }

    /** For lists: of a month, of a status, or both; all when neither is given. */
    @Transactional(readOnly = true)
    public List<ObligationView> list(@Nullable ReportingPeriod period, @Nullable ObligationStatus status) {
        Collection<Obligation> found;
        if (period != null) {
            found = stored.findByPeriodOrderById(period.toString());
        } else if (status != null) {
            found = stored.findByStatusOrderById(status);
        } else {
            found = stored.findAll();
        }
        return views(found).stream()
                .filter(view -> status == null || view.status() == status)
                .toList();
    }

    /** Settles the due days that were left open because the working calendar of their year was missing. */
    void settleDueDays() {
        for (Obligation obligation : stored.findByDueOnIsNull()) {
            dueDays.of(obligation.kind(), obligation.period()).ifPresent(obligation::due);
        }
    }

    /** What is due in a year whose working calendar was corrected moves with it; what is due already, or was done, keeps its day. */
    void followCalendar(int year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        ReportingPeriod last = ReportingPeriod.of(year, MONTHS);
        for (ReportingPeriod period = ReportingPeriod.of(year - 1, MONTHS - 1);
                period.compareTo(last) <= 0;
                period = period.next()) {
            stored.findByPeriodOrderById(period.toString()).stream()
                    .filter(obligation -> obligation.isOwedAfter(today) && dueDays.isMonthly(obligation.kind()))
                    .forEach(obligation -> obligation.due(
                            dueDays.of(obligation.kind(), obligation.period()).orElse(null)));
        }
    }

    private static List<ObligationView> views(Collection<Obligation> obligations) {
        return obligations.stream().map(Obligation::view).toList();
    }
}
