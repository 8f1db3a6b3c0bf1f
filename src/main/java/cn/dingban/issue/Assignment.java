package cn.dingban.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * Who has to settle it (交办).
 *
 * @param unitId the lead body
 * @param supportingUnits bodies that help, by id
 * @param requirement what is to be done; empty while it is not handed out
 * @param issuer who handed it out, as it is shown; empty while nobody has
 */
@Embeddable
public record Assignment(
        long unitId,

        @Convert(converter = UnitIds.class) List<Long> supportingUnits,

        @Column(columnDefinition = "text") String requirement,
        String issuer) {

    static Assignment none(long unitId) {
        return new Assignment(unitId, List.of(), "", "");
    }
}
