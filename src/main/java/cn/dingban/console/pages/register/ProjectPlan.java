package cn.dingban.console.pages.register;

import static cn.dingban.console.pages.register.ProjectRows.amount;

import cn.dingban.console.ConsoleWords;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.PlanVersion;
import cn.dingban.project.Project;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A project's part in the plan of a year, and how that changed. */
@Component
class ProjectPlan {

    private static final int MONTHS = 12;

    private final AnnualPlans plans;
    private final ConsoleWords words;

    ProjectPlan(AnnualPlans plans, ConsoleWords words) {
        this.plans = plans;
        this.words = words;
    }

    /**
     * @param planned for the whole year; empty where the project is not planned
     * @param now of the month that was asked about
     * @param before the year before, where there was a plan; 0 where there was none
     */
    record Plan(
            int year,
            int version,
            String planned,
            String goal,
            @Nullable Target now,
            List<Target> targets,
            List<Change> changes,
            int before,
            int after) {}

    record Target(String month, String money, String works) {}

    record Change(String at, String from, int version, String what) {}

    Plan of(Project project, ReportingPeriod period) {
        PlanEntry entry = plans.entry(project.id(), period).orElse(null);
        int year = period.year();
        return new Plan(
                year,
                entry == null ? 0 : entry.version(),
                entry == null ? "" : amount(entry.planned()),
                entry == null ? "" : Objects.requireNonNullElse(entry.annualGoal(), ""),
                entry == null
                        ? null
                        : entry.target(period.monthNumber())
                                .map(target -> target(period.monthNumber(), target))
                                .orElse(null),
                entry == null ? List.of() : targets(entry),
                changes(plans.history(project.id(), year)),
                plans.history(project.id(), year - 1).isEmpty() ? 0 : year - 1,
                plans.history(project.id(), year + 1).isEmpty() ? 0 : year + 1);
    }

    private List<Target> targets(PlanEntry entry) {
        return IntStream.rangeClosed(1, MONTHS)
                .filter(month -> entry.target(month).isPresent())
                .mapToObj(month -> target(month, entry.target(month).orElseThrow()))
                .toList();
    }

    private Target target(int month, MonthlyTarget target) {
        return new Target(
                words.say("month-of-year", month),
                amount(target.investment()),
                Objects.requireNonNullElse(target.physicalProgress(), ""));
    }

    /** The latest first. */
    private List<Change> changes(List<PlanVersion> versions) {
        List<Change> changes = new ArrayList<>();
        PlanEntry before = null;
        for (PlanVersion version : versions) {
            changes.add(
                    0,
                    new Change(
                            words.moment(version.recordedAt()),
                            words.say("month-of-year", version.from().monthNumber()),
                            version.version(),
                            what(before, version.line())));
            before = version.line();
        }
        return changes;
    }

    private String what(@Nullable PlanEntry before, @Nullable PlanEntry now) {
        if (now == null) {
            return words.say("plan-change.withdrawn");
        }
        if (before == null) {
            return words.say("plan-change.added", orNone(amount(now.planned())));
        }
        List<String> changed = new ArrayList<>();
        if (!amount(before.planned()).equals(amount(now.planned()))) {
            changed.add(
                    words.say("plan-change.planned", orNone(amount(before.planned())), orNone(amount(now.planned()))));
        }
        if (!Objects.equals(before.annualGoal(), now.annualGoal())) {
            changed.add(words.say("plan-change.goal"));
        }
        String months = IntStream.rangeClosed(1, MONTHS)
                .filter(month -> !same(before, now, month))
                .mapToObj(month -> words.say("month-of-year", month))
                .collect(Collectors.joining(words.say("desk.comma")));
        if (!months.isEmpty()) {
            changed.add(words.say("plan-change.targets", months));
        }
        return changed.isEmpty() ? words.say("plan-change.people") : String.join(words.say("plan-change.and"), changed);
    }

    private static boolean same(PlanEntry before, PlanEntry now, int month) {
        return shown(before, month).equals(shown(now, month));
    }

    private static List<String> shown(PlanEntry entry, int month) {
        return entry.target(month)
                .map(target ->
                        List.of(amount(target.investment()), Objects.requireNonNullElse(target.physicalProgress(), "")))
                .orElse(List.of("", ""));
    }

    private String orNone(String amount) {
        return amount.isEmpty() ? words.say("plan-change.no-money") : words.say("wan", amount);
    }
}
