package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Embedded;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that the service proposes of a project's month, and what people made of it: a warning, its clearing, or a revised judgement. */
@Entity
@Table(name = "assessment_proposal")
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_proposal_seq")
    @SequenceGenerator(name = "assessment_proposal_seq", sequenceName = "assessment_proposal_seq", allocationSize = 50)
    private long id;

    private String period;
    private int numberInMonth;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    private String aboutPeriod;
    private long projectId;
    private long unitId;
    private String ruleId;
    private String ruleName;
    private String article;
    private int months;
    private BigDecimal points;
    private String grounds;
    private @Nullable Long refersTo;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.PROPOSED;

    private @Nullable String editedBy;
    private String editedWhy = "";

    @Embedded
    private Appeal appeal = new Appeal();

    protected Proposal() {
        // for JPA
        this(
                ReportingPeriod.of(2000, 1),
                0,
                new Matter(
                        ProposalKind.WARNING,
                        ReportingPeriod.of(2000, 1),
                        0,
                        0,
                        new Matter.Under("", "", ""),
                        0,
                        BigDecimal.ZERO,
                        "",
                        null));
    }

    Proposal(ReportingPeriod period, int numberInMonth, Matter matter) {
        this.period = period.toString();
        this.numberInMonth = numberInMonth;
        this.kind = matter.kind();
        this.aboutPeriod = matter.aboutPeriod().toString();
        this.projectId = matter.projectId();
        this.unitId = matter.unitId();
        this.ruleId = matter.rule().id();
        this.ruleName = matter.rule().name();
        this.article = matter.rule().article();
        this.months = matter.months();
        this.points = matter.points();
        this.grounds = matter.grounds();
        this.refersTo = matter.refersTo();
    }

    /** The office leaves it out, for a reason. */
    void exempt(String userId, String why) {
        become(ProposalStatus.EXEMPTED, ProposalStatus.PROPOSED, ProposalStatus.EXEMPTED);
        editedBy = userId;
        editedWhy = why;
    }

    /** The office takes it up again. */
    void restore(String userId) {
        become(ProposalStatus.PROPOSED, ProposalStatus.EXEMPTED);
        editedBy = userId;
        editedWhy = "";
    }

    /** The office sets other points, for a reason. */
    void grade(BigDecimal other, String userId, String why) {
        become(ProposalStatus.PROPOSED, ProposalStatus.PROPOSED);
        points = other;
        editedBy = userId;
        editedWhy = why;
    }

    /** It is signed and holds. */
    void sign() {
        become(ProposalStatus.SIGNED, ProposalStatus.PROPOSED);
    }

    /** The points that remain after the year's limit. */
    void limitTo(BigDecimal remaining) {
        points = remaining;
    }

    /** The unit objects; once. */
    void appeal(String words, String userId, Instant now) {
        become(ProposalStatus.APPEALED, ProposalStatus.SIGNED);
        appeal.made(words, userId, now);
    }

    /** One of the office says what should become of the appeal; another decides. */
    void endorse(String userId, boolean grant, String why) {
        become(ProposalStatus.APPEALED, ProposalStatus.APPEALED);
        appeal.endorsed(userId, grant, why);
    }

    /** Another of the office agrees. */
    void decide(String userId, Instant now) {
        become(appeal.isToBeGranted() ? ProposalStatus.WITHDRAWN : ProposalStatus.UPHELD, ProposalStatus.APPEALED);
        appeal.decided(userId, now);
    }

    /** Met later, or judged anew to its favour. */
    void clear(ProposalStatus becomes) {
        become(becomes, ProposalStatus.SIGNED, ProposalStatus.APPEALED, ProposalStatus.UPHELD);
    }

    private void become(ProposalStatus next, ProposalStatus... from) {
        if (!List.of(from).contains(status)) {
            throw new IllegalStateException("Proposal %s-%02d is %s".formatted(period, numberInMonth, status));
        }
        status = next;
    }

    /** Whether the office has had its say. */
    boolean isEdited() {
        return editedBy != null;
    }

    ProposalView view() {
        return new ProposalView(
                id,
                ReportingPeriod.parse(period),
                numberInMonth,
                new Matter(
                        kind,
                        ReportingPeriod.parse(aboutPeriod),
                        projectId,
                        unitId,
                        new Matter.Under(ruleId, ruleName, article),
                        months,
                        points,
                        grounds,
                        refersTo),
                status,
                editedWhy,
                appeal.view());
    }
}
