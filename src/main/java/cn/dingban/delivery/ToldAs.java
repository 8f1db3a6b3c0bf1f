package cn.dingban.delivery;

import cn.dingban.organisation.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody was told, as it was on that day.
 *
 * @param role null where no role was the reason
 * @param of the unit, or the leaders whose liaison they are
 * @param standingInFor the name of whom they stood in for; null where they held the role themselves
 * @param ruleRevision the rule book's
 */
@Embeddable
record ToldAs(
        @Enumerated(EnumType.STRING) @Column(name = "told_role") @Nullable
        Role role,

        @Column(name = "told_of") @Nullable String of,
        @Column(name = "told_for") @Nullable String standingInFor,
        @Nullable String ruleRevision) {}
