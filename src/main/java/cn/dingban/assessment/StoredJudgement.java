package cn.dingban.assessment;

import cn.dingban.project.ProgressStatus;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A judgement as it was signed. What is judged anew later is a new revision; none is ever changed. */
@Entity
@Immutable
@Table(name = "assessment_judgement")
class StoredJudgement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_judgement_seq")
    @SequenceGenerator(
            name = "assessment_judgement_seq",
            sequenceName = "assessment_judgement_seq",
            allocationSize = 50)
    private long id;

    private String period = "";
    private long projectId;
    private int revision;

    @Enumerated(EnumType.STRING)
    private Judgement.Result result = Judgement.Result.UNKNOWN;

    private @Nullable BigDecimal target;
    private @Nullable BigDecimal completed;

    @Enumerated(EnumType.STRING)
    private Judgement.Source source = Judgement.Source.NONE;

    @Enumerated(EnumType.STRING)
    private Judgement.Milestone milestone = Judgement.Milestone.NO_TARGET;

    @Enumerated(EnumType.STRING)
    private ProgressStatus.Pace pace = ProgressStatus.Pace.NO_TARGET;

    @Enumerated(EnumType.STRING)
    private ProgressStatus.Signal signal = ProgressStatus.Signal.NONE;

    private @Nullable BigDecimal gapPoints;
    private int planVersion;
    private @Nullable Long reportId;
    private String ruleRevision = "";
    private LocalDate judgedOn = LocalDate.EPOCH;

    protected StoredJudgement() {
        // for JPA
    }

    StoredJudgement(Judgement judgement, int revision) {
        this.period = judgement.period().toString();
        this.projectId = judgement.projectId();
        this.revision = revision;
        this.result = judgement.result();
        this.target = amount(judgement.target());
        this.completed = amount(judgement.completed());
        this.source = judgement.source();
        this.milestone = judgement.milestone();
        this.pace = judgement.pace();
        this.signal = judgement.signal();
        this.gapPoints = judgement.status().gapPoints();
        this.planVersion = judgement.basis().planVersion();
        this.reportId = judgement.basis().reportId();
        this.ruleRevision = judgement.basis().ruleRevision();
        this.judgedOn = judgement.basis().judgedOn();
    }

    private static @Nullable BigDecimal amount(@Nullable Wan wan) {
        return wan == null ? null : wan.amount();
    }

    int revision() {
        return revision;
    }

    Judgement judgement() {
        return new Judgement(
                projectId,
                ReportingPeriod.parse(period),
                result,
                target == null ? null : new Wan(target),
                completed == null ? null : new Wan(completed),
                source,
                milestone,
                new ProgressStatus(pace, signal, gapPoints),
                new Judgement.Basis(planVersion, reportId, ruleRevision, judgedOn));
    }
}
