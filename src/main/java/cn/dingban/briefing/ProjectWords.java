package cn.dingban.briefing;

import cn.dingban.assessment.ProjectMonth;
import cn.dingban.delivery.Wording;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a project's month is worded to leaders. */
@Component
public class ProjectWords {

    private final Wording wording;

    ProjectWords(Wording wording) {
        this.wording = wording;
    }

    /** A phrase of this module. */
    public String phrase(String key, Object... arguments) {
        return wording.phrase(key, arguments);
    }

    /** A month without its year. */
    public String month(ReportingPeriod period) {
        return wording.month(period);
    }

    /** A day with its weekday. */
    String day(LocalDate day) {
        return wording.day(day);
    }

    /** A colour; a dash where there is none. */
    public String signal(Signal signal) {
        return wording.phrase("briefing.signal." + signal.name().toLowerCase(Locale.ROOT));
    }

    /** One project as templates want it. */
    public Map<String, Object> line(ProjectMonth month) {
        var report = Optional.ofNullable(month.report());
        BigDecimal gap = month.judgement().status().gapPoints();
        return Map.of(
                "signal", signal(month.judgement().signal()),
                "project", month.project().calledName(),
                "amount",
                        report.map(r -> wording.money(r.content().monthInvestment()))
                                .orElse(wording.phrase("briefing.not-reported")),
                "ytd", wording.money(month.yearToDate()),
                "gap",
                        gap == null
                                ? ""
                                : wording.phrase(
                                        gap.signum() < 0 ? "briefing.gap.behind" : "briefing.gap.ahead",
                                        gap.abs().toPlainString()),
                "progress", report.map(r -> r.content().progress()).orElse(""));
    }
}
