package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.TryingCadences;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One schedule: how it stands, against the rule book, how it ran, and who changed what. */
@Controller
class SchedulePage {

    private static final int SHOWN_RUNS = 20;
    private static final int SHOWN_CHANGES = 50;

    private final Schedules schedules;
    private final TryingCadences trying;
    private final ScheduleRows rows;
    private final DueDayRows dueDays;
    private final ConsoleWords words;

    record Line(String label, String shipped, String current, boolean differs) {}

    SchedulePage(
            Schedules schedules, TryingCadences trying, ScheduleRows rows, DueDayRows dueDays, ConsoleWords words) {
        this.schedules = schedules;
        this.trying = trying;
        this.rows = rows;
        this.dueDays = dueDays;
        this.words = words;
    }

    @GetMapping("/schedules/{id}")
    String page(@PathVariable String id, Model model) {
        ScheduleView now = known(schedules, id);
        model.addAttribute("schedule", rows.row(now));
        model.addAttribute(
                "runs", schedules.runs(id, SHOWN_RUNS).stream().map(rows::run).toList());
        model.addAttribute(
                "changes",
                schedules.changes(id, SHOWN_CHANGES).stream()
                        .map(change -> rows.change(change, now))
                        .toList());
        model.addAttribute("comparison", comparison(id));
        if (trying.current(id).on().stream().anyMatch(day -> day.startsWith(DueDayRows.ANCHOR))) {
            model.addAttribute("dueDays", dueDays.known());
        }
        return "console/schedule";
    }

    private List<Line> comparison(String id) {
        return trying.comparison(id).stream()
                .map(line -> new Line(
                        words.state("schedule-field", line.field()), line.shipped(), line.current(), line.differs()))
                .toList();
    }

    /** A stale link gets the page that says so. */
    static ScheduleView known(Schedules schedules, String id) {
        return schedules.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
