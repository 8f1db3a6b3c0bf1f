package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owes what (应办事项). */
@Controller
class ObligationsPage {

    private static final String OVERDUE = "overdue";

    private final Obligations obligations;
    private final Naming naming;
    private final Filters filters;
    private final ConsoleWords words;
    private final Sight sight;
    private final OfficeClock clock;

    /** @param tone the state's CSS class */
    record Row(
            String subject,
            String unit,
            String kind,
            String period,
            String article,
            String due,
            String state,
            String tone) {}

    ObligationsPage(
            Obligations obligations,
            Naming naming,
            Filters filters,
            ConsoleWords words,
            Sight sight,
            OfficeClock clock) {
        this.sight = sight;
        this.obligations = obligations;
        this.naming = naming;
        this.filters = filters;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/obligations")
    String page(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = Filters.ALL) String status,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ReportingPeriod month = filters.period(period);
        boolean onlyOverdue = status.equals(OVERDUE);
        ObligationStatus wanted = onlyOverdue
                ? ObligationStatus.OPEN
                : Filters.constant(ObligationStatus.class, status).orElse(null);
        LocalDate today = clock.today();
        List<ObligationView> found = obligations.list(month, wanted).stream()
                .filter(sight.obligations())
                .filter(view -> !onlyOverdue || view.isOverdue(today))
                .toList();
        model.addAttribute("sheet", Sheet.of(found, page).map(view -> row(view, today)));
        model.addAttribute("periods", filters.periods(month));
        model.addAttribute("period", month == null ? Filters.ALL : month.toString());
        model.addAttribute("states", filters.states(ObligationStatus.class, "obligation", status, OVERDUE));
        model.addAttribute("status", status);
        return "console/obligations";
    }

    private Row row(ObligationView view, LocalDate today) {
        boolean overdue = view.isOverdue(today);
        return new Row(
                view.subjectName(),
                naming.unit(view.unitId()),
                words.sayOr("kind." + view.kind(), view.kind()),
                filters.name(view.period()),
                view.article(),
                view.dueOn() == null ? words.say("today.unknown") : words.day(view.dueOn()),
                overdue ? words.say("obligation.overdue") : words.state("obligation", view.status()),
                overdue ? OVERDUE : view.status().name().toLowerCase(Locale.ROOT));
    }
}
