package cn.dingban.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Who raised an issue, when, and through what.
 *
 * @param by the person's userId
 * @param unitId the unit that the person belonged to: its people agree to the result
 * @param source {@code inbox:417}
 */
@Embeddable
public record Raised(
        @Enumerated(EnumType.STRING) IssueOrigin origin,
        @Column(name = "raised_by") String by,
        @Column(name = "raised_unit_id") long unitId,
        @Column(name = "raised_at") Instant at,
        String source) {}
