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
import org.hibernate.annotations.Immutable;

/** One figure as it was imported. A later one is a new revision; none is ever changed. */
@Entity
@Immutable
@Table(name = "statistic_figure")
class StatisticFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statistic_figure_seq")
    @SequenceGenerator(name = "statistic_figure_seq", sequenceName = "statistic_figure_seq", allocationSize = 50)
    private long id;

    private String period;
    private long projectId;
    private int revision;
    private BigDecimal yearToDate;
    private String remark;
    private String importedBy;
    private Instant importedAt;
    private String source;

    /** Which file a figure comes from, who brought it, when. */
    record Origin(String importedBy, Instant importedAt, String source) {}

    protected StatisticFigure() {
        // for JPA
        this(ReportingPeriod.of(2000, 1), 0, 0, Wan.ZERO, "", new Origin("", Instant.EPOCH, ""));
    }

    StatisticFigure(
            ReportingPeriod period, long projectId, int revision, Wan yearToDate, String remark, Origin origin) {
        this.period = period.toString();
        this.projectId = projectId;
        this.revision = revision;
        this.yearToDate = yearToDate.amount();
        this.remark = remark;
        this.importedBy = origin.importedBy();
        this.importedAt = origin.importedAt();
        this.source = origin.source();
    }

    long projectId() {
        return projectId;
    }

    int revision() {
        return revision;
    }

    Wan yearToDate() {
        return new Wan(yearToDate);
    }

    Instant importedAt() {
        return importedAt;
    }
}
