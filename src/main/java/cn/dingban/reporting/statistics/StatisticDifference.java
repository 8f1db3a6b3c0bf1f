package cn.dingban.reporting.statistics;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A month in which a project's self-reported and statistical figures differ by more than the threshold, and what its unit says of it. */
@Entity
@Table(name = "statistic_difference")
class StatisticDifference {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statistic_difference_seq")
    @SequenceGenerator(
            name = "statistic_difference_seq",
            sequenceName = "statistic_difference_seq",
            allocationSize = 50)
    private long id;

    private String period;
    private long projectId;
    private long unitId;
    private BigDecimal reported;
    private BigDecimal statistical;
    private Instant askedAt;
    private String explanation = "";
    private @Nullable String explainedBy;
    private @Nullable Instant explainedAt;

    protected StatisticDifference() {
        // for JPA
        this(ReportingPeriod.of(2000, 1), 0, 0, Wan.ZERO, Wan.ZERO, Instant.EPOCH);
    }

    StatisticDifference(
            ReportingPeriod period, long projectId, long unitId, Wan reported, Wan statistical, Instant now) {
        this.period = period.toString();
        this.projectId = projectId;
        this.unitId = unitId;
        this.reported = reported.amount();
        this.statistical = statistical.amount();
        this.askedAt = now;
    }

    /** The figures changed: what was said of the old ones explains nothing any more. */
    void becomes(Wan newlyReported, Wan newlyStatistical, Instant now) {
        reported = newlyReported.amount();
        statistical = newlyStatistical.amount();
        askedAt = now;
        explanation = "";
        explainedBy = null;
        explainedAt = null;
    }

    void explain(String words, String userId, Instant now) {
        explanation = words;
        explainedBy = userId;
        explainedAt = now;
    }

    DifferenceView view() {
        return new DifferenceView(
                projectId, unitId, ReportingPeriod.parse(period), new Wan(reported), new Wan(statistical), explanation);
    }
}
