package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.quota.MonthQuota;
import cn.dingban.schedule.TimeTravel;
import cn.dingban.shared.ReportingPeriod;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How things stand: what needs somebody, the month's reports, the line to DingTalk. */
@Controller
class OverviewPage {

    private final FindingDeliveries deliveries;
    private final TimeTravel travel;
    private final Around around;
    private final ConsoleWords words;

    /** The month's reports in numbers. */
    record Month(String period, String name, String dueDay, DeskReporting.Count count) {}

    /** The page's further sources. */
    @Component
    record Around(
            DingTalkState dingTalk,
            Alarms alarms,
            Filters filters,
            MonthQuota quota,
            DeskReporting reporting,
            YearProgress year) {}

    OverviewPage(FindingDeliveries deliveries, TimeTravel travel, Around around, ConsoleWords words) {
        this.deliveries = deliveries;
        this.travel = travel;
        this.around = around;
        this.words = words;
    }

    @GetMapping("/")
    String page(Model model) {
        DingTalkState.Connection connection = around.dingTalk().connection();
        model.addAttribute("dingtalk", connection);
        model.addAttribute("alarms", around.alarms().now(connection));
        model.addAttribute("month", month(around.filters().running()));
        ReportingPeriod running = around.filters().running();
        model.addAttribute("year", running.year());
        model.addAttribute("progress", around.year().of(running.year()));
        model.addAttribute("quota", around.quota().now());
        model.addAttribute("waits", deliveries.waits());
        model.addAttribute("waiting", deliveries.waiting());
        model.addAttribute("stuck", deliveries.stuck());
        model.addAttribute(
                "next",
                travel.next()
                        .map(next -> words.say("next", words.momentWithDay(next.at()), next.what()))
                        .orElse(""));
        return "console/overview";
    }

    private Month month(ReportingPeriod period) {
        DeskReporting.Numbers reported = around.reporting().inNumbers(period);
        return new Month(period.toString(), around.filters().name(period), reported.dueDay(), reported.count());
    }
}
