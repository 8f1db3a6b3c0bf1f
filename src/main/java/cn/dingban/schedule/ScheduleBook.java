package cn.dingban.schedule;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The shipped schedules. Tasks and anchors belong to features that may themselves ask about schedules, hence they are looked up late; that all
 * of them exist is checked once every bean is made, before anything can fire.
 */
@Component
class ScheduleBook implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ScheduleBook.class);

    static final String FILE = "mechanism/schedules.yml";

    private final Map<String, ScheduleEntry> entries = new LinkedHashMap<>();
    private final String revision;
    private final WorkingCalendar calendar;
    private final ObjectProvider<ScheduledTask> tasks;
    private final ObjectProvider<DayAnchor> anchors;

    private record Content(List<ScheduleEntry> schedules) {}

    ScheduleBook(
            RuleBook ruleBook,
            WorkingCalendar calendar,
            ObjectProvider<ScheduledTask> tasks,
            ObjectProvider<DayAnchor> anchors) {
        this.revision = ruleBook.revision();
        this.calendar = calendar;
        this.tasks = tasks;
        this.anchors = anchors;
        for (ScheduleEntry entry : ruleBook.read(FILE, Content.class).schedules()) {
            if (entries.put(entry.id(), entry) != null) {
                throw fault(entry, "field id: there are two of this id");
            }
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ScheduleEntry entry : entries.values()) {
            task(entry);
            try {
                cadence(entry.when());
            } catch (IllegalArgumentException e) {
                throw fault(entry, "when, " + e.getMessage());
            }
            warnOfFullHour(entry);
        }
    }

    /** DingTalk is busiest then, and refuses more: it advises to start some minutes later. */
    private static void warnOfFullHour(ScheduleEntry entry) {
        if (entry.when().at() != null && entry.when().time().getMinute() == 0) {
            log.warn("{}, schedule {}, starts at the full hour; hh:10 is better", FILE, entry.id());
        }
    }

    List<ScheduleEntry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<ScheduleEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The rule book's revision, under which runs are recorded. */
    String revision() {
        return revision;
    }

    /** @throws IllegalArgumentException naming the field */
    Cadence cadence(When when) {
        Map<String, DayAnchor> byName = new HashMap<>();
        anchors.forEach(anchor -> byName.put(anchor.name(), anchor));
        return new Cadence(when, calendar, byName);
    }

    /** The names of the days that features provide. */
    List<String> anchors() {
        return anchors.stream().map(DayAnchor::name).sorted().toList();
    }

    ScheduledTask task(ScheduleEntry entry) {
        return tasks.stream()
                .filter(task -> task.name().equals(entry.task()))
                .findFirst()
                .orElseThrow(() -> fault(
                        entry,
                        "field task: there is no task %s; there are %s"
                                .formatted(
                                        entry.task(),
                                        new TreeSet<>(tasks.stream()
                                                .map(ScheduledTask::name)
                                                .toList()))));
    }

    private static RuleBookFault fault(ScheduleEntry entry, String what) {
        return new RuleBookFault("%s, schedule %s, %s.".formatted(FILE, entry.id(), what));
    }
}
