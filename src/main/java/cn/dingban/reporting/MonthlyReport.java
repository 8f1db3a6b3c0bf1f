package cn.dingban.reporting;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One revision of what a unit reported of a project's month (月报). Corrections are new revisions; none is ever changed or removed. */
@Entity
@Table(name = "monthly_report")
class MonthlyReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "monthly_report_seq")
    @SequenceGenerator(name = "monthly_report_seq", sequenceName = "monthly_report_seq", allocationSize = 50)
    private long id;

    private long projectId;
    private String period;
    private int revision;
    private long unitId;
    private @Nullable BigDecimal monthInvestment;
    private @Nullable BigDecimal yearToDate;

    @Column(columnDefinition = "text")
    private String progress;

    @Column(columnDefinition = "text")
    private String problems;

    @Column(columnDefinition = "text")
    private String nextStep;

    private @Nullable Boolean milestoneMet;
    private boolean correction;
    private String submittedBy;
    private Instant submittedAt;
    private String source;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.SUBMITTED;

    private @Nullable String reviewedBy;
    private @Nullable Instant reviewedAt;
    private @Nullable String returnReason;

    protected MonthlyReport() {
        // for JPA
        this(new SubmitReport(0, ReportingPeriod.of(2000, 1), ReportContent.EMPTY, false, "", ""), 0, 0, Instant.EPOCH);
    }

    MonthlyReport(SubmitReport report, long unitId, int revision, Instant now) {
        ReportContent content = report.content();
        this.projectId = report.projectId();
        this.period = report.period().toString();
        this.revision = revision;
        this.unitId = unitId;
        this.monthInvestment = amount(content.monthInvestment());
        this.yearToDate = amount(content.yearToDate());
        this.progress = content.progress();
        this.problems = content.problems();
        this.nextStep = content.nextStep();
        this.milestoneMet = content.milestoneMet();
        this.correction = report.correction();
        this.submittedBy = report.userId();
        this.submittedAt = now;
        this.source = report.source();
    }

    private static @Nullable BigDecimal amount(@Nullable Wan wan) {
        return wan == null ? null : wan.amount();
    }

    /** @throws IllegalStateException unless it waits for review */
    void accept(String reviewer, Instant now) {
        requireSubmitted();
        status = ReportStatus.ACCEPTED;
        reviewedBy = reviewer;
        reviewedAt = now;
    }

    /** @throws IllegalStateException unless it waits for review */
    void sendBack(String reviewer, String reason, Instant now) {
        requireSubmitted();
        status = ReportStatus.RETURNED;
        reviewedBy = reviewer;
        reviewedAt = now;
        returnReason = reason;
    }

    /** @throws IllegalStateException unless it waits for review */
    void withdraw() {
        requireSubmitted();
        status = ReportStatus.WITHDRAWN;
    }

    /** Whether a later revision takes its place at once: it was neither accepted nor taken back. */
    boolean isReplaceable() {
        return status == ReportStatus.SUBMITTED || status == ReportStatus.RETURNED;
    }

    void supersede() {
        status = ReportStatus.SUPERSEDED;
    }

    private void requireSubmitted() {
        if (status != ReportStatus.SUBMITTED) {
            throw new IllegalStateException("Report %d is %s, not SUBMITTED".formatted(id, status));
        }
    }

    ReportView view() {
        return new ReportView(
                id,
                projectId,
                ReportingPeriod.parse(period),
                revision,
                unitId,
                new ReportContent(
                        monthInvestment == null ? null : new Wan(monthInvestment),
                        yearToDate == null ? null : new Wan(yearToDate),
                        progress,
                        problems,
                        nextStep,
                        milestoneMet),
                correction,
                submittedBy,
                submittedAt,
                status,
                reviewedBy,
                reviewedAt,
                returnReason);
    }

    String source() {
        return source;
    }

    int revision() {
        return revision;
    }

    ReportStatus status() {
        return status;
    }
}
