package cn.dingban.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organisation_stand_in")
class StoredStandIn {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_stand_in_seq")
    @SequenceGenerator(
            name = "organisation_stand_in_seq",
            sequenceName = "organisation_stand_in_seq",
            allocationSize = 50)
    private long id;

    @Column(name = "official_id")
    private long officialId;

    @Column(name = "stand_in_id")
    private long standInId;

    @Column(name = "from_day")
    private LocalDate from = LocalDate.EPOCH;

    @Column(name = "until_day")
    private LocalDate until = LocalDate.EPOCH;

    private String reason = "";

    @Column(name = "set_by")
    private String setBy = "";

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Column(name = "cancelled_by")
    private @Nullable String cancelledBy;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    protected StoredStandIn() {
        // for JPA
    }

    /** @param arranged not stored yet, so that its id does not count */
    StoredStandIn(StandIn arranged) {
        officialId = arranged.away().id();
        standInId = arranged.standIn().id();
        from = arranged.from();
        until = arranged.until();
        reason = arranged.reason();
        setBy = arranged.setBy();
        setAt = arranged.setAt();
    }

    void cancel(String by, Instant at) {
        cancelledBy = by;
        cancelledAt = at;
    }

    Row row() {
        return new Row(id, officialId, standInId, from, until, reason, setBy, setAt);
    }

    /** As it stands in the table; the people in it may be gone. */
    record Row(
            long id,
            long officialId,
            long standInId,
            LocalDate from,
            LocalDate until,
            String reason,
            String setBy,
            Instant setAt) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
            return !otherFrom.isAfter(until) && !otherUntil.isBefore(from);
        }
    }
}
