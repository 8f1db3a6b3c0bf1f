package cn.dingban.assessment;

import org.jspecify.annotations.Nullable;

/**
 * An appeal as others see it.
 *
 * @param words empty where there is none
 * @param appealedBy the unit's person; null where there is none
 * @param endorsedBy who of the office has said what should become of it; null while nobody has
 * @param grant whether it should be granted; meaningless while nobody has said
 * @param decidedBy who agreed to that; null while it is open
 * @param why the office's reason
 */
public record AppealView(
        String words,
        @Nullable String appealedBy,
        @Nullable String endorsedBy,
        boolean grant,
        @Nullable String decidedBy,
        String why) {}
