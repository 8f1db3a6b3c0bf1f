package cn.dingban.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A leader named in a plan's row, and in which column. */
@Embeddable
record PlanLeader(
        long officialId, @Enumerated(EnumType.STRING) LeadAssignment.Kind kind) {}
