package cn.dingban.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** The last number that was given within a kind and year. */
@Entity
@Table(name = "issue_number")
class LastNumber {

    @EmbeddedId
    private Series series;

    private int lastNumber;

    protected LastNumber() {
        // for JPA
        this(new Series(IssueKind.ISSUE, 0));
    }

    LastNumber(Series series) {
        this.series = series;
    }

    /** What is numbered together. */
    @Embeddable
    record Series(@Enumerated(EnumType.STRING) IssueKind kind, int numberYear) {}

    IssueNumber next() {
        lastNumber++;
        return new IssueNumber(series.numberYear(), lastNumber);
    }
}
