package cn.dingban.reporting;

import cn.dingban.delivery.Wording;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.Role;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.OwedReports.Unreachable;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines about owed reports that several messages share. */
@Component
class ReportWords {

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final Wording wording;

    ReportWords(ProjectRegister register, AnnualPlans plans, Wording wording) {
        this.register = register;
        this.plans = plans;
        this.wording = wording;
    }

    /** One numbered line an owed report: the project, and what the plan asks of the month. */
    List<Map<String, Object>> lines(List<ObligationView> owed, ReportingPeriod period) {
        return lines(known(owed), owed, period);
    }

    /** What is known of the projects that are owed for: asked once a round, not once a unit. */
    record Known(Map<Long, Project> projects, Map<ReportingPeriod, Map<Long, PlanEntry>> planned) {}

    Known known(List<ObligationView> owed) {
        return new Known(
                register.projects(ids(owed.stream())),
                owed.stream()
                        .map(ObligationView::period)
                        .distinct()
                        .collect(Collectors.toMap(each -> each, each -> plans.entries(each, ids(of(owed, each))))));
    }

    List<Map<String, Object>> lines(Known known, List<ObligationView> owed, ReportingPeriod period) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ObligationView obligation : owed) {
            String target =
                    target(known.planned().get(obligation.period()).get(obligation.subjectId()), obligation.period());
            String month = obligation.period().equals(period)
                    ? ""
                    : wording.phrase("reporting.older-month", wording.month(obligation.period()));
            lines.add(Map.of(
                    "number", lines.size() + 1, "project", name(known, obligation), "target", target, "older", month));
        }
        return lines;
    }

    private static Stream<ObligationView> of(List<ObligationView> owed, ReportingPeriod period) {
        return owed.stream().filter(each -> each.period().equals(period));
    }

    private static List<Long> ids(Stream<ObligationView> owed) {
        return owed.map(ObligationView::subjectId).distinct().toList();
    }

    String name(ObligationView owed) {
        return name(owed, register.project(owed.subjectId()).orElse(null));
    }

    static String name(Known known, ObligationView owed) {
        return name(owed, known.projects().get(owed.subjectId()));
    }

    private static String name(ObligationView owed, @Nullable Project project) {
        return project == null ? owed.subjectName() : project.calledName();
    }

    private String target(@Nullable PlanEntry entry, ReportingPeriod period) {
        Optional<MonthlyTarget> target =
                Optional.ofNullable(entry).flatMap(planned -> planned.target(period.monthNumber()));
        Wan money = target.map(MonthlyTarget::investment).orElse(null);
        String works = target.map(MonthlyTarget::physicalProgress).orElse(null);
        if (money == null && works == null) {
            return wording.phrase("reporting.no-target");
        }
        return works == null
                ? wording.phrase("reporting.target.money", wording.money(money))
                : wording.phrase("reporting.target.both", wording.money(money), works);
    }

    /** What the office has to mend so that these units can be reached. */
    List<PreflightFinding> findings(Role role, List<Unreachable> unreachable) {
        return unreachable.stream()
                .map(gap -> new PreflightFinding(gap.unit(), unreachable(role, gap)))
                .toList();
    }

    /** The same as problems of a run. */
    List<String> problems(Role role, List<Unreachable> unreachable) {
        return unreachable.stream().map(gap -> unreachable(role, gap)).toList();
    }

    private String unreachable(Role role, Unreachable gap) {
        String key = gap.nobody() ? "reporting.unreachable.nobody" : "reporting.unreachable.unbound";
        return wording.phrase(
                key, gap.unit(), wording.phrase("reporting.role." + role.name().toLowerCase(Locale.ROOT)));
    }
}
