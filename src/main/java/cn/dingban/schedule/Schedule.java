package cn.dingban.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A schedule as it stands now: the shipped entry with the office's override on top. */
record Schedule(ScheduleEntry entry, When when, Cadence cadence, Manner manner, boolean paused, boolean overridden) {

    String id() {
        return entry.id();
    }

    TaskContext contextFor(Instant scheduledFor) {
        return new TaskContext(
                entry.id(),
                entry.name(),
                entry.article(),
                scheduledFor,
                scheduledFor.plus(entry.usefulFor()),
                parameters());
    }

    /** The task finds its audience and template among its parameters. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(entry.parameters());
        parameters.putIfAbsent("audience", entry.audience());
        if (entry.template() != null) {
            parameters.putIfAbsent("template", entry.template());
        }
        return parameters;
    }
}
