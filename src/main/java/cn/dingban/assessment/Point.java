package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
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
import org.hibernate.annotations.Immutable;

/** One line of the ledger of points (积分台账). Written once, never changed: what is taken back is a line of its own. */
@Entity
@Immutable
@Table(name = "assessment_point")
class Point {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_point_seq")
    @SequenceGenerator(name = "assessment_point_seq", sequenceName = "assessment_point_seq", allocationSize = 50)
    private long id;

    private int yearOf;
    private String period;
    private long unitId;
    private long projectId;
    private String ruleId;
    private long proposalId;

    @Enumerated(EnumType.STRING)
    private PointKind kind;

    private BigDecimal points;
    private String grounds;
    private String maker;
    private String checker;
    private Instant enteredAt;

    /** The two persons behind a line. */
    record Hands(String maker, String checker) {}

    protected Point() {
        // for JPA
        period = "";
        ruleId = "";
        kind = PointKind.DEDUCTION;
        points = BigDecimal.ZERO;
        grounds = "";
        maker = "";
        checker = "";
        enteredAt = Instant.EPOCH;
    }

    Point(ProposalView about, PointKind kind, BigDecimal points, String grounds, Hands hands, Instant now) {
        ReportingPeriod judged = about.matter().aboutPeriod();
        this.yearOf = judged.year();
        this.period = judged.toString();
        this.unitId = about.unitId();
        this.projectId = about.projectId();
        this.ruleId = about.matter().rule().id();
        this.proposalId = about.id();
        this.kind = kind;
        this.points = points;
        this.grounds = grounds;
        this.maker = hands.maker();
        this.checker = hands.checker();
        this.enteredAt = now;
    }

    PointView view() {
        return new PointView(
                id,
                ReportingPeriod.parse(period),
                unitId,
                projectId,
                ruleId,
                proposalId,
                kind,
                points,
                grounds,
                maker,
                checker,
                enteredAt);
    }
}
