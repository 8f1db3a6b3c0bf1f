package cn.dingban.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who registered a contact (登记人), and through what.
 *
 * @param by a userId
 * @param unitId that person's unit
 * @param source as in {@code inbox:417}
 */
@Embeddable
public record Recorded(
        @Column(name = "recorded_by") String by,
        @Column(name = "recorded_unit_id") long unitId,
        @Column(name = "recorded_at") Instant at,
        String source) {}
