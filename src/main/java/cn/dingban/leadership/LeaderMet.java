package cn.dingban.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The leader as they were on the day of a contact (领导、职务层级); it stays when the post changes hands.
 *
 * @param id the official's id; null for a leader who is not in the organisation
 * @param name the name, or the words by which such a leader was called
 * @param rank the post that day
 */
@Embeddable
public record LeaderMet(
        @Column(name = "leader_id") @Nullable Long id,
        @Column(name = "leader_name") String name,
        @Column(name = "leader_rank") String rank) {}
