package cn.dingban.project;

import cn.dingban.shared.Wan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One month of a stored entry. */
@Embeddable
record StoredTarget(
        @Convert(converter = WanConverter.class) @Nullable Wan investment,
        @Column(columnDefinition = "text") @Nullable String physicalProgress) {

    static StoredTarget of(MonthlyTarget target) {
        return new StoredTarget(target.investment(), target.physicalProgress());
    }

    MonthlyTarget snapshot() {
        return new MonthlyTarget(investment, physicalProgress);
    }
}
