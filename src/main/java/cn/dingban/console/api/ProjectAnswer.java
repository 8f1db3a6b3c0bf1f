package cn.dingban.console.api;

import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project with its plan of the year, its reports and its obligations. Amounts are in 万元.
 *
 * @param plan the line in the version in force for the month; null where the project is not planned then
 */
record ProjectAnswer(
        long id,
        @Nullable String code,
        String name,
        @Nullable String shortName,
        String unit,
        String responsibleUnit,
        String area,
        String nature,
        String industry,
        @Nullable BigDecimal totalInvestmentWan,
        @Nullable BigDecimal priorCompletedWan,
        String remark,
        @Nullable Plan plan,
        List<Leader> leaders,
        List<ReportAnswer> reports,
        List<ObligationAnswer> obligations) {

    /** @param targets by month, from 1 to 12 */
    record Plan(
            int year,
            int version,
            @Nullable BigDecimal plannedInvestmentWan,
            @Nullable String annualGoal,
            List<Target> targets) {

        static Plan of(PlanEntry entry) {
            return new Plan(
                    entry.year(),
                    entry.version(),
                    ReportAnswer.amount(entry.planned()),
                    entry.annualGoal(),
                    entry.targets().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(target -> new Target(
                                    target.getKey(),
                                    ReportAnswer.amount(target.getValue().investment()),
                                    target.getValue().physicalProgress()))
                            .toList());
        }
    }

    record Target(
            int month,
            @Nullable BigDecimal investmentWan,
            @Nullable String physicalProgress) {}

    /** @param kind LEAD or LINE */
    record Leader(String name, String kind) {}

    static ProjectAnswer of(Project project, String unit, String responsibleUnit, Around around) {
        return new ProjectAnswer(
                project.id(),
                project.code(),
                project.name(),
                project.shortName(),
                unit,
                responsibleUnit,
                project.area(),
                project.nature(),
                project.industry(),
                ReportAnswer.amount(project.totalInvestment()),
                ReportAnswer.amount(project.priorCompleted()),
                project.remark(),
                around.plan(),
                around.leaders(),
                around.reports(),
                around.obligations());
    }

    /** What other modules know of a project. */
    record Around(
            @Nullable Plan plan,
            List<Leader> leaders,
            List<ReportAnswer> reports,
            List<ObligationAnswer> obligations) {}
}
