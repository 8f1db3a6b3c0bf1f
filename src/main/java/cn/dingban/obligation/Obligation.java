package cn.dingban.obligation;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who owes what, about which subject, for which period, by when, under which article (应办事项). */
@Entity
@Table(name = "obligation")
class Obligation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "obligation_seq")
    @SequenceGenerator(name = "obligation_seq", sequenceName = "obligation_seq", allocationSize = 50)
    private long id;

    private String kind;
    private long subjectId;
    private String subjectName;
    private long unitId;
    private String period;
    private String article;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ObligationStatus status;

    private boolean chased;

    private Instant changedAt;

    protected Obligation() {
        // for JPA
        this(new ObligationKey("", 0, ReportingPeriod.of(2000, 1)), "", null, true, Instant.EPOCH);
    }

    /** @param chased whether anybody is to be reminded of it */
    Obligation(ObligationKey key, String article, @Nullable LocalDate dueOn, boolean chased, Instant now) {
        this.kind = key.kind();
        this.subjectId = key.subjectId();
        this.subjectName = "";
        this.period = key.period().toString();
        this.article = article;
        this.dueOn = dueOn;
        this.chased = chased;
        this.status = owed();
        this.changedAt = now;
    }

    private ObligationStatus owed() {
        return chased ? ObligationStatus.OPEN : ObligationStatus.NOT_CHASED;
    }

    /** Done; waits for acceptance. Also for what is not chased: an early month may be reported all the same. */
    void awaitReview(Instant now) {
        become(ObligationStatus.AWAITING_REVIEW, now);
    }

    void fulfil(Instant now) {
        become(ObligationStatus.FULFILLED, now);
    }

    /** Owed again, because what was done was sent back or withdrawn; what was never chased is not chased now either. */
    void reopen(Instant now) {
        become(owed(), now);
    }

    void waive(Instant now) {
        if (status == ObligationStatus.OPEN) {
            become(ObligationStatus.WAIVED, now);
        }
    }

    /** The subject's name and the unit that owes it; what is settled keeps its own. */
    void describe(String name, long owingUnitId) {
        if (status != ObligationStatus.FULFILLED && status != ObligationStatus.NOT_CHASED) {
            belongTo(name, owingUnitId);
        }
    }

    Obligation belongTo(String name, long owingUnitId) {
        subjectName = name;
        unitId = owingUnitId;
        return this;
    }

    /** The subject is in the plan again. */
    void restore(Instant now) {
        if (status == ObligationStatus.WAIVED) {
            become(owed(), now);
        }
    }

    /** Whether its day has not come yet and it is still to be done. */
    boolean isOwedAfter(LocalDate today) {
        return status == ObligationStatus.OPEN && (dueOn == null || !dueOn.isBefore(today));
    }

    void due(@Nullable LocalDate day) {
        dueOn = day;
    }

    private void become(ObligationStatus next, Instant now) {
        status = next;
        changedAt = now;
    }

    ObligationView view() {
        return new ObligationView(
                id,
                kind,
                subjectId,
                subjectName,
                unitId,
                ReportingPeriod.parse(period),
                article,
                dueOn,
                status,
                changedAt);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    ReportingPeriod period() {
        return ReportingPeriod.parse(period);
    }

    String kind() {
        return kind;
    }
}
