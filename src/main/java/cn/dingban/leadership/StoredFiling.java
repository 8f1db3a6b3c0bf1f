package cn.dingban.leadership;

import cn.dingban.issue.By;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a unit has filed its register of a quarter; written once, never changed. */
@Entity
@Immutable
@Table(name = "leadership_filing")
class StoredFiling {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leadership_filing_seq")
    @SequenceGenerator(name = "leadership_filing_seq", sequenceName = "leadership_filing_seq", allocationSize = 50)
    private long id;

    private long unitId;
    private int filedYear;
    private int filedQuarter;
    private String filedBy;
    private Instant filedAt;
    private String source;

    protected StoredFiling() {
        // for JPA
        this(0, new Quarter(2000, 1), new By("", ""), Instant.EPOCH);
    }

    StoredFiling(long unitId, Quarter quarter, By by, Instant now) {
        this.unitId = unitId;
        this.filedYear = quarter.year();
        this.filedQuarter = quarter.number();
        this.filedBy = by.actor();
        this.filedAt = now;
        this.source = by.source();
    }

    long unitId() {
        return unitId;
    }
}
