package cn.dingban.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it ended, as the lead body reports it.
 *
 * @param result empty until then
 * @param evidence what shows it, in words, such as a document's number; pictures and files are kept beside it
 * @param answerOverdue whether those who raised it let their time to answer pass
 */
@Embeddable
public record Outcome(
        @Column(columnDefinition = "text") String result,
        @Column(columnDefinition = "text") String evidence,
        @Nullable LocalDate resolvedOn,
        boolean answerOverdue,
        @Nullable LocalDate closedOn) {

    static final Outcome NONE = new Outcome("", "", null, false, null);

    Outcome unanswered() {
        return new Outcome(result, evidence, resolvedOn, true, closedOn);
    }

    Outcome closed(LocalDate day) {
        return new Outcome(result, evidence, resolvedOn, answerOverdue, day);
    }
}
