package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A month's proposals on their way to the signature: one of the office hands them in (经办), another signs (签发). */
@Entity
@Table(name = "assessment_month")
class MonthSheet {

    @Id
    private String period;

    private boolean judged;

    @Enumerated(EnumType.STRING)
    private SheetStage stage = SheetStage.PROPOSED;

    private Instant proposedAt;
    private @Nullable String maker;
    private @Nullable Instant madeAt;
    private @Nullable String checker;
    private @Nullable Instant signedAt;
    private String returnedWhy = "";

    @Version
    private long version;

    protected MonthSheet() {
        // for JPA
        this(ReportingPeriod.of(2000, 1), Instant.EPOCH);
    }

    MonthSheet(ReportingPeriod period, Instant now) {
        this.period = period.toString();
        this.proposedAt = now;
    }

    /** The month has been worked out; before that it only collects revisions of earlier ones. */
    void judge() {
        judged = true;
    }

    boolean isJudged() {
        return judged;
    }

    /** @throws IllegalStateException unless it is being worked on */
    void submit(String userId, Instant now) {
        require(SheetStage.PROPOSED);
        stage = SheetStage.SUBMITTED;
        maker = userId;
        madeAt = now;
        returnedWhy = "";
    }

    /** Whether this person may sign it: it was handed in, by somebody else. */
    boolean maySign(String userId) {
        return stage == SheetStage.SUBMITTED && !userId.equals(maker);
    }

    /** @throws IllegalStateException unless {@link #maySign} */
    void sign(String userId, Instant now) {
        require(SheetStage.SUBMITTED);
        if (userId.equals(maker)) {
            throw new IllegalStateException("%s handed in %s and cannot sign it".formatted(userId, period));
        }
        stage = SheetStage.SIGNED;
        checker = userId;
        signedAt = now;
    }

    /** @throws IllegalStateException unless it was handed in and is not signed */
    void sendBack(String why) {
        require(SheetStage.SUBMITTED);
        stage = SheetStage.PROPOSED;
        maker = null;
        madeAt = null;
        returnedWhy = why;
    }

    private void require(SheetStage needed) {
        if (stage != needed) {
            throw new IllegalStateException("%s is %s, not %s".formatted(period, stage, needed));
        }
    }

    ReportingPeriod period() {
        return ReportingPeriod.parse(period);
    }

    SheetStage stage() {
        return stage;
    }

    @Nullable
    String maker() {
        return maker;
    }

    @Nullable
    String checker() {
        return checker;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    String returnedWhy() {
        return returnedWhy;
    }
}
