package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreviewItem;
import cn.dingban.schedule.Schedules;
import cn.dingban.shared.OfficeClock;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs a schedule by hand, after saying to how many it would go. Sent twice, the same confirmation runs it once. */
@Controller
class ScheduleRunPage {

    private final Schedules schedules;
    private final ScheduleRunner runner;
    private final AdministeringSchedules administering;
    private final OfficeClock clock;
    private final ConsoleWords words;

    ScheduleRunPage(
            Schedules schedules,
            ScheduleRunner runner,
            AdministeringSchedules administering,
            OfficeClock clock,
            ConsoleWords words) {
        this.schedules = schedules;
        this.runner = runner;
        this.administering = administering;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/schedules/{id}/run")
    String confirm(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Model model) {
        ScheduleView schedule = SchedulePage.known(schedules, id);
        Instant occurrence = at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : moment(at);
        List<PreviewItem> items = runner.preview(id, occurrence);
        model.addAttribute("id", id);
        model.addAttribute("name", schedule.name());
        model.addAttribute("paused", schedule.paused());
        model.addAttribute("again", at != null);
        model.addAttribute("at", occurrence.toString());
        model.addAttribute("moment", words.momentWithDay(occurrence));
        model.addAttribute("count", items.size());
        model.addAttribute(
                "recipients",
                items.stream().map(PreviewItem::recipient).distinct().toList());
        model.addAttribute("findings", schedule.findings());
        return "console/schedule-run";
    }

    @PostMapping("/schedules/{id}/run")
    String run(@PathVariable String id, @RequestParam String at, Principal who, RedirectAttributes back) {
        SchedulePage.known(schedules, id);
        RunRecord run = administering.runByHand(id, moment(at), who.getName());
        String key = run.outcome() == RunRecord.Outcome.FAILED ? "fault" : "done";
        back.addFlashAttribute(key, words.say("schedule.ran." + run.outcome().name(), run.notices(), run.remarks()));
        back.addAttribute("id", id);
        return "redirect:/schedules/{id}";
    }

    static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }
}
