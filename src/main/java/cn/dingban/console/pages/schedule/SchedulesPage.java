package cn.dingban.console.pages.schedule;

import cn.dingban.schedule.Schedules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What happens when, to whom it speaks, and what would go wrong next time (排期). */
@Controller
class SchedulesPage {

    private final Schedules schedules;
    private final ScheduleRows rows;

    SchedulesPage(Schedules schedules, ScheduleRows rows) {
        this.schedules = schedules;
        this.rows = rows;
    }

    @GetMapping("/schedules")
    String page(Model model) {
        model.addAttribute("schedules", schedules.list().stream().map(rows::row).toList());
        return "console/schedules";
    }
}
