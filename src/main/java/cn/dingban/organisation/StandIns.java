package cn.dingban.organisation;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.CannotStandIn.Why;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom while somebody is away (代理). Asking is free; arrangements whose people are gone count for nothing. */
@Component
public class StandIns {

    /** Longer than the longest leave. */
    private static final int MOST_DAYS = 200;

    private static final int MOST_REASON = 200;

    private final StoredStandIns stored;
    private final StandInRows standing;
    private final StoredRevisions revisions;
    private final StoredOrganisation organisation;
    private final Records records;

    StandIns(
            StoredStandIns stored,
            StandInRows standing,
            StoredRevisions revisions,
            StoredOrganisation organisation,
            Records records) {
        this.stored = stored;
        this.standing = standing;
        this.revisions = revisions;
        this.organisation = organisation;
        this.records = records;
    }

    /** Writes down and announces what was done. */
    @Component
    record Records(AuditTrail trail, ApplicationEventPublisher events, Clock clock) {

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        }

        void tell(StandIn standIn, boolean cancelled, String actor) {
            trail.record(
                    actor,
                    cancelled ? "stand-in.cancel" : "stand-in.arrange",
                    standIn.away().name(),
                    "%s, %s to %s".formatted(standIn.standIn().name(), standIn.from(), standIn.until()));
            events.publishEvent(new StandInsChanged(standIn, cancelled));
        }
    }

    /** What holds now or will, the earliest first; not what is over. */
    public List<StandIn> list() {
        LocalDate today = records.today();
        return standing.rows().stream()
                .filter(row -> !row.until().isBefore(today))
                .flatMap(row -> people(row).stream())
                .toList();
    }

    /**
     * @param until the last day, included
     * @param setBy who arranges it: a userId, or {@code api}
     * @throws CannotStandIn when it cannot be arranged like this; nothing was changed then, and the transaction may go on
     */
    @Transactional(noRollbackFor = CannotStandIn.class)
    public StandIn arrange(
            Official away, Official standIn, LocalDate from, LocalDate until, String reason, String setBy) {
        revisions.lock();
        standing.changing();
        refusal(away, standIn, from, until).ifPresent(why -> {
            throw new CannotStandIn(why);
        });
        String said = reason.strip();
        StandIn wanted = new StandIn(
                0,
                away,
                standIn,
                from,
                until,
                said.substring(0, Math.min(said.length(), MOST_REASON)),
                setBy,
                records.clock().instant());
        StandIn arranged =
                people(stored.save(new StoredStandIn(wanted)).row()).orElseThrow(() -> new CannotStandIn(Why.UNKNOWN));
        records.tell(arranged, false, setBy);
        return arranged;
    }

    private Optional<Why> refusal(Official away, Official standIn, LocalDate from, LocalDate until) {
        if (away.id() == standIn.id()) {
            return Optional.of(Why.SAME_PERSON);
        }
        if (until.isBefore(from)) {
            return Optional.of(Why.WRONG_ORDER);
        }
        if (until.isBefore(records.today())) {
            return Optional.of(Why.PAST);
        }
        if (from.plusDays(MOST_DAYS).isBefore(until)) {
            return Optional.of(Why.TOO_LONG);
        }
        if (!standIn.isBound()) {
            return Optional.of(Why.NOT_BOUND);
        }
        return standing.rows().stream()
                .filter(row -> row.officialId() == away.id() && row.overlaps(from, until))
                .filter(row -> people(row).isPresent())
                .findAny()
                .map(row -> Why.OVERLAPS);
    }

    /** @throws CannotStandIn when there is no such arrangement; the transaction may go on */
    @Transactional(noRollbackFor = CannotStandIn.class)
    public StandIn cancel(long id, String by) {
        revisions.lock();
        standing.changing();
        StoredStandIn found = stored.standing(id)
                .filter(row -> !row.row().until().isBefore(records.today()))
                .orElseThrow(() -> new CannotStandIn(Why.UNKNOWN));
        StandIn cancelled = people(found.row()).orElseThrow(() -> new CannotStandIn(Why.UNKNOWN));
        found.cancel(by, records.clock().instant());
        stored.save(found);
        records.tell(cancelled, true, by);
        return cancelled;
    }

    /**
     * The official, or whoever acts for them that day. A stand-in who is away has a stand-in too; where that leads in a circle, or to somebody
     * who cannot be reached, it ends with the last one who can.
     */
    public Official acting(Official official, LocalDate day) {
        Set<Long> passed = new HashSet<>();
        Official acting = official;
        Optional<Official> next = Optional.of(official);
        while (next.isPresent() && passed.add(next.get().id())) {
            acting = next.get();
            next = standInOf(acting, day);
        }
        return acting;
    }

    private Optional<Official> standInOf(Official official, LocalDate day) {
        return on(day).filter(row -> row.officialId() == official.id())
                .flatMap(row -> organisation.official(row.standInId()).stream())
                .filter(Official::isBound)
                .findFirst();
    }

    private Stream<StoredStandIn.Row> on(LocalDate day) {
        return standing.rows().stream().filter(row -> row.covers(day));
    }

    /** Whether this official is away that day, whoever acts for them. */
    public boolean isAway(Official official, LocalDate day) {
        return on(day).anyMatch(row -> row.officialId() == official.id());
    }

    /** Everybody for whom this official acts that day. */
    public List<Official> standingInFor(Official official, LocalDate day) {
        return on(day).flatMap(row -> organisation.official(row.officialId()).stream())
                .filter(away -> away.id() != official.id() && acting(away, day).id() == official.id())
                .distinct()
                .toList();
    }

    private Optional<StandIn> people(StoredStandIn.Row row) {
        return organisation
                .official(row.officialId())
                .flatMap(away -> organisation
                        .official(row.standInId())
                        .map(standIn -> new StandIn(
                                row.id(),
                                away,
                                standIn,
                                row.from(),
                                row.until(),
                                row.reason(),
                                row.setBy(),
                                row.setAt())));
    }
}
