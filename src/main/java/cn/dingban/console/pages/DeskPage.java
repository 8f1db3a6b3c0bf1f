package cn.dingban.console.pages;

import cn.dingban.shared.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's desk (月度工作台): how far the office is with a month, from the first report to the published bulletin. */
@Controller
class DeskPage {

    private final DeskReporting reporting;
    private final DeskJudging judging;
    private final DeskIssues issues;
    private final Filters filters;

    DeskPage(DeskReporting reporting, DeskJudging judging, DeskIssues issues, Filters filters) {
        this.reporting = reporting;
        this.judging = judging;
        this.issues = issues;
        this.filters = filters;
    }

    @GetMapping("/desk")
    String page(@RequestParam(required = false) @Nullable String period, Model model) {
        ReportingPeriod asked = filters.period(period);
        ReportingPeriod month = asked == null ? filters.running() : asked;
        model.addAttribute("period", month.toString());
        model.addAttribute("month", filters.name(month));
        model.addAttribute(
                "periods",
                filters.periods(month).stream()
                        .filter(choice -> !choice.value().equals(Filters.ALL))
                        .toList());
        model.addAttribute("reports", reporting.of(month));
        model.addAttribute("statistics", judging.statistics(month));
        model.addAttribute("warnings", judging.warnings(month));
        model.addAttribute("bulletins", judging.bulletins(month));
        model.addAttribute("tiers", issues.byTier());
        return "console/desk";
    }
}
