package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts units into the lines of their register. */
@Component
class UnitRows {

    private final Organisation organisation;
    private final ProjectRegister register;
    private final ConsoleWords words;
    private final OfficeClock clock;

    UnitRows(Organisation organisation, ProjectRegister register, ConsoleWords words, OfficeClock clock) {
        this.organisation = organisation;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** @param projects that it reports or answers for */
    record Row(
            long id,
            String name,
            String kind,
            String area,
            long parentId,
            String parent,
            String heads,
            String reviewers,
            String reporters,
            int projects,
            String group) {}

    /** How many projects each unit reports or answers for. */
    Map<Long, Integer> projects() {
        Map<Long, Integer> counts = new HashMap<>();
        for (Project project :
                register.names(ReportingPeriod.containing(clock.today())).projects()) {
            Stream.of(project.unitId(), project.responsibleUnitId())
                    .distinct()
                    .forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }

    Row row(Unit unit, Map<Long, Integer> projects) {
        return new Row(
                unit.id(),
                unit.name(),
                unit.kind(),
                unit.area(),
                unit.parentId() == null ? 0 : unit.parentId(),
                unit.parentId() == null
                        ? ""
                        : organisation.unit(unit.parentId()).map(Unit::name).orElse(""),
                names(Role.UNIT_HEAD, unit),
                names(Role.REVIEWER, unit),
                names(Role.REPORTER, unit),
                projects.getOrDefault(unit.id(), 0),
                group(unit));
    }

    private String names(Role role, Unit unit) {
        return organisation.holding(role, unit.id()).stream()
                .map(Official::name)
                .collect(Collectors.joining(words.say("desk.comma")));
    }

    /** The group of the unit itself; else that of its area. */
    private String group(Unit unit) {
        List<ChatGroup> groups = organisation.groups();
        return Stream.concat(
                        groups.stream().filter(group -> group.belongsTo().equals(unit.name())),
                        groups.stream()
                                .filter(group -> !unit.area().isBlank()
                                        && group.belongsTo().equals(unit.area())))
                .map(ChatGroup::name)
                .findFirst()
                .orElse("");
    }
}
