package cn.dingban.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time that the lead body asks for and the office has not decided on.
 *
 * @param until the new last day that is asked for
 */
@Embeddable
public record Extension(
        @Column(name = "asked_until") @Nullable LocalDate until,

        @Column(name = "asked_reason", columnDefinition = "text") @Nullable
        String reason) {}
