package cn.dingban.console.pages.register;

import cn.dingban.console.access.Sight;
import cn.dingban.console.pages.Filters;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectNames;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.spreadsheet.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of the planned projects somebody looks for, among those that they may see. */
@Component
class ProjectSearch {

    static final String OVERDUE = "overdue";

    private final ProjectRegister register;
    private final Obligations obligations;
    private final Organisation organisation;
    private final Sight sight;
    private final OfficeClock clock;

    ProjectSearch(
            ProjectRegister register,
            Obligations obligations,
            Organisation organisation,
            Sight sight,
            OfficeClock clock) {
        this.register = register;
        this.obligations = obligations;
        this.organisation = organisation;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * What is looked for; what is empty does not matter.
     *
     * @param words a name, a part of one, how it sounds, a number, or a unit
     * @param state of the running month's report
     */
    record Wanted(String words, String area, String unit, String state) {}

    /**
     * What was found.
     *
     * @param seen all that may be seen
     * @param found those that are looked for, in the plan's order
     * @param month the running month's reports, by project
     */
    record Found(List<Project> seen, List<Project> found, Map<Long, ObligationView> month) {}

    Found find(Wanted wanted, ReportingPeriod running) {
        var scope = sight.now();
        ProjectNames names = names();
        List<Project> seen = names.projects().stream().filter(scope::holds).toList();
        Map<Long, ObligationView> month = obligations.of(Reporting.KIND, running).stream()
                .collect(Collectors.toMap(ObligationView::subjectId, Function.identity(), (one, other) -> other));
        Set<Long> named = new HashSet<>();
        if (!wanted.words().isBlank()) {
            names.matching(wanted.words()).forEach(project -> named.add(project.id()));
        }
        List<Project> found = seen.stream()
                .filter(project -> wanted.words().isBlank() || named.contains(project.id()) || says(project, wanted))
                .filter(project -> wanted.area().isEmpty() || project.area().equals(wanted.area()))
                .filter(project -> isOf(project, wanted.unit()))
                .filter(project -> stands(month.get(project.id()), wanted.state()))
                .toList();
        return new Found(seen, found, month);
    }

    /** The projects of this month's plan; until a new year's is imported, those of the last. */
    private ProjectNames names() {
        ProjectNames now = register.names(ReportingPeriod.containing(clock.today()));
        return now.projects().isEmpty() ? register.names(ReportingPeriod.before(clock.today())) : now;
    }

    private boolean says(Project project, Wanted wanted) {
        String words = PlainText.key(wanted.words());
        Stream<String> units = Stream.of(project.unitId(), project.responsibleUnitId())
                .flatMap(id -> organisation.unit(id).stream())
                .map(Unit::name);
        Stream<String> names =
                Stream.of(project.code(), project.name(), project.shortName()).flatMap(Stream::ofNullable);
        return Stream.of(units, names, project.aliases().stream())
                .flatMap(Function.identity())
                .anyMatch(text -> PlainText.key(text).contains(words));
    }

    /** The areas of a project's units: where it is built the plan words as it likes. */
    Stream<String> areas(Project project) {
        return Stream.of(project.unitId(), project.responsibleUnitId())
                .flatMap(id -> organisation.unit(id).stream())
                .map(Unit::area)
                .filter(area -> !area.isBlank());
    }

    private static boolean isOf(Project project, String unit) {
        return unit.isEmpty()
                || String.valueOf(project.unitId()).equals(unit)
                || String.valueOf(project.responsibleUnitId()).equals(unit);
    }

    private boolean stands(@Nullable ObligationView owed, String state) {
        if (state.equals(OVERDUE)) {
            return owed != null && owed.isOverdue(clock.today());
        }
        return Filters.constant(ObligationStatus.class, state)
                .map(wanted -> owed != null && owed.status() == wanted)
                .orElse(true);
    }
}
