package cn.dingban.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contact was about in one project; each part is empty where it was not told.
 *
 * @param learned how things stood (了解情况)
 * @param troubles what stood in the way (问题)
 * @param advice what the leader said should be done (协调意见)
 * @param responsible who has to do it (责任单位)
 * @param dueOn until when (时限)
 * @param outcome what came of it (结果)
 */
@Embeddable
public record Matter(
        @Column(columnDefinition = "text") String learned,
        @Column(columnDefinition = "text") String troubles,
        @Column(columnDefinition = "text") String advice,
        String responsible,
        @Nullable LocalDate dueOn,
        @Column(columnDefinition = "text") String outcome) {

    /** The same with another outcome. */
    public Matter with(String result) {
        return new Matter(learned, troubles, advice, responsible, dueOn, result);
    }

    /** Whether nothing at all was told. */
    public boolean isEmpty() {
        return learned.isEmpty() && troubles.isEmpty() && advice.isEmpty() && outcome.isEmpty();
    }
}
