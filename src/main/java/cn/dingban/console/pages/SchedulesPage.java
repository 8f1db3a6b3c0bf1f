package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.Schedules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What happens when, to whom it speaks, and what would go wrong next time (排期). */
@Controller
class SchedulesPage {

    private final Schedules schedules;
    private final ConsoleWords words;

    record Row(
            String id,
            String name,
            String article,
            String audience,
            String when,
            String shippedWhen,
            List<String> next,
            @Nullable LastRun lastRun,
            boolean paused,
            boolean overridden,
            boolean sample,
            List<PreflightFinding> findings) {}

    record LastRun(String when, String outcome, int notices, String startedBy, String remarks, boolean failed) {}

    SchedulesPage(Schedules schedules, ConsoleWords words) {
        this.schedules = schedules;
        this.words = words;
    }

    @GetMapping("/schedules")
    String page(Model model) {
        model.addAttribute("schedules", schedules.list().stream().map(this::row).toList());
        return "console/schedules";
    }

    private Row row(ScheduleView view) {
        return new Row(
                view.id(),
                view.name(),
                view.article(),
                view.audience(),
                view.when(),
                view.shippedWhen(),
                view.nextFirings().stream().map(words::momentWithDay).toList(),
                view.lastRun() == null ? null : lastRun(view.lastRun()),
                view.paused(),
                view.overridden(),
                view.sample(),
                view.findings());
    }

    private LastRun lastRun(RunRecord run) {
        return new LastRun(
                words.momentWithDay(run.scheduledFor()),
                words.state("run", run.outcome()),
                run.notices(),
                words.state("run", run.startedBy()),
                run.remarks(),
                run.outcome() == Outcome.FAILED);
    }
}
