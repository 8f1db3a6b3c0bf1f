package cn.dingban.schedule;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One schedule as the rule book ships it.
 *
 * @param usefulFor how late a missed firing is still worth making up
 * @param sample whether the office has yet to settle it
 */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
record ScheduleEntry(
        String id,
        String name,
        String article,
        String task,
        When when,
        String audience,
        @Nullable String template,
        Map<String, String> parameters,
        Duration usefulFor,
        @Nullable Boolean sample) {

    private static final Duration USUALLY_USEFUL_FOR = Duration.ofDays(1);

    ScheduleEntry {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        usefulFor = usefulFor == null ? USUALLY_USEFUL_FOR : usefulFor;
    }

    boolean isSample() {
        return Boolean.TRUE.equals(sample);
    }
}
