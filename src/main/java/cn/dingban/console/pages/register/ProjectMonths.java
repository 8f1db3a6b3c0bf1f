package cn.dingban.console.pages.register;

import static cn.dingban.console.pages.register.ProjectRows.amount;

import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.console.ConsoleWords;
import cn.dingban.project.Project;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A project month by month: what was planned, reported, counted by the statistics department, and how it was judged. */
@Component
class ProjectMonths {

    private final Judgements judgements;
    private final FindingReports reports;
    private final ConsoleWords words;

    ProjectMonths(Judgements judgements, FindingReports reports, ConsoleWords words) {
        this.judgements = judgements;
        this.reports = reports;
        this.words = words;
    }

    /**
     * Amounts run from January to the end of the month.
     *
     * @param waiting whether what was reported waits for its review
     * @param tone the judgement's CSS class
     */
    record Row(
            String month,
            String target,
            String reported,
            boolean waiting,
            String statistics,
            String judgement,
            String tone,
            String pace) {}

    /** @param unsigned whether judgements are shown that the office has not signed */
    List<Row> of(Project project, ReportingPeriod upTo, boolean unsigned) {
        Map<ReportingPeriod, ReportView> waiting = new HashMap<>();
        reports.about(project.id()).stream()
                .filter(report -> report.status() == ReportStatus.SUBMITTED)
                .forEach(report -> waiting.putIfAbsent(report.period(), report));
        return judgements.ofYear(project, upTo).stream()
                .map(month -> row(month, waiting, unsigned))
                .toList();
    }

    private Row row(ProjectMonth month, Map<ReportingPeriod, ReportView> waiting, boolean unsigned) {
        Judgement judgement = month.judgement();
        ReportingPeriod period = judgement.period();
        ReportView submitted = month.report() == null ? waiting.get(period) : null;
        boolean signed = judgements.isSigned(period);
        boolean told = signed || unsigned;
        return new Row(
                words.say("month-of-year", period.monthNumber()),
                amount(month.plan().cumulativeTarget(period.monthNumber())),
                submitted == null
                        ? amount(month.reported())
                        : amount(submitted.content().yearToDate()),
                submitted != null,
                amount(month.statistical()),
                told ? shown(judgement, signed) : words.say("judgement.not-signed"),
                told ? tone(judgement) : "",
                told ? words.state("pace", judgement.pace()) : "");
    }

    private String shown(Judgement judgement, boolean signed) {
        String result = words.state("judgement", judgement.result());
        return signed || !isJudged(judgement) ? result : words.say("judgement.unsigned", result);
    }

    private static boolean isJudged(Judgement judgement) {
        return judgement.result() == Judgement.Result.MET || judgement.result() == Judgement.Result.MISSED;
    }

    private static String tone(Judgement judgement) {
        return judgement.result() == Judgement.Result.MET
                ? "accepted"
                : judgement.result() == Judgement.Result.MISSED
                        ? judgement.signal().name().toLowerCase(Locale.ROOT) + " missed"
                        : "";
    }
}
