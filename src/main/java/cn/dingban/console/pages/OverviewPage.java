package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.quota.MonthQuota;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.schedule.TimeTravel;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How things stand: what needs somebody, the month's reports, the line to DingTalk. */
@Controller
class OverviewPage {

    private static final String MONTHLY_REPORT = "monthly-report";

    private final Obligations obligations;
    private final FindingDeliveries deliveries;
    private final TimeTravel travel;
    private final Around around;
    private final ConsoleWords words;
    private final OfficeClock clock;

    /**
     * The month's reports in numbers.
     *
     * @param due all that is or was owed
     * @param reported sent in, accepted or not
     */
    record Month(String period, String name, String dueDay, long due, long reported, long accepted, long overdue) {}

    /** The page's further sources. */
    @Component
    record Around(DingTalkState dingTalk, Alarms alarms, Filters filters, MonthQuota quota) {}

    OverviewPage(
            Obligations obligations,
            FindingDeliveries deliveries,
            TimeTravel travel,
            Around around,
            ConsoleWords words,
            OfficeClock clock) {
        this.obligations = obligations;
        this.deliveries = deliveries;
        this.travel = travel;
        this.around = around;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(Model model) {
        DingTalkState.Connection connection = around.dingTalk().connection();
        model.addAttribute("dingtalk", connection);
        model.addAttribute("alarms", around.alarms().now(connection));
        model.addAttribute("month", month(around.filters().running()));
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
        LocalDate today = clock.today();
        List<ObligationView> owed = obligations.list(period, null).stream()
                .filter(view -> view.kind().equals(MONTHLY_REPORT) && view.status() != ObligationStatus.WAIVED)
                .filter(view -> view.status() != ObligationStatus.NOT_CHASED)
                .toList();
        long accepted = count(owed, ObligationStatus.FULFILLED);
        return new Month(
                period.toString(),
                around.filters().name(period),
                owed.stream()
                        .map(ObligationView::dueOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(words::day)
                        .orElse(""),
                owed.size(),
                accepted + count(owed, ObligationStatus.AWAITING_REVIEW),
                accepted,
                owed.stream().filter(view -> view.isOverdue(today)).count());
    }

    private static long count(List<ObligationView> owed, ObligationStatus status) {
        return owed.stream().filter(view -> view.status() == status).count();
    }
}
