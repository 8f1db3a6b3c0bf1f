package cn.dingban.schedule;

import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a task knows of its firing.
 *
 * @param scheduleId the schedule's id, as in {@code report-reminder}
 * @param scheduleName its Chinese name
 * @param article the plan's article behind it, as in {@code 第2条}
 * @param scheduledFor when it was due (not when it runs)
 * @param usefulUntil after this, what it tells people is out of date
 * @param parameters the schedule's parameters from the rule book
 */
public record TaskContext(
        String scheduleId,
        String scheduleName,
        String article,
        Instant scheduledFor,
        Instant usefulUntil,
        Map<String, String> parameters) {

    /** The office's date of {@link #scheduledFor()}. */
    public LocalDate date() {
        return LocalDate.ofInstant(scheduledFor, OfficeClock.ZONE);
    }

    /** A parameter, or the given default where the schedule has none. */
    public String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }
}
