package cn.dingban.project;

import cn.dingban.shared.Wan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a plan's row says about the project itself; it holds from now on and has no versions. */
@Embeddable
record ProjectFacts(
        @Nullable String code,
        String name,
        @Nullable String shortName,
        long unitId,
        long responsibleUnitId,
        String area,
        String nature,
        String industry,
        @Column(columnDefinition = "text") String scale,
        String duration,
        @Convert(converter = WanConverter.class) @Nullable Wan totalInvestment,
        @Convert(converter = WanConverter.class) @Nullable Wan priorCompleted,
        @Column(columnDefinition = "text") String remark) {}
