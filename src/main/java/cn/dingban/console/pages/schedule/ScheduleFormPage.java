package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.WorkingTime;
import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.CadenceFault;
import cn.dingban.schedule.ScheduleChange;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.TryingCadences;
import cn.dingban.schedule.TryingCadences.Trial;
import cn.dingban.schedule.TryingManners;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes when a schedule fires: first the resulting firings are shown, then it is saved. What was wrong stays in its field, with the reason beside it. */
@Controller
class ScheduleFormPage {

    private static final int SHOWN_FIRINGS = 5;

    private final Schedules schedules;
    private final TryingCadences trying;
    private final AdministeringSchedules administering;
    private final Shown shown;

    /** How the form is shown. */
    @Component("scheduleFormShown")
    record Shown(
            ScheduleTicks ticks,
            ScheduleRows rows,
            WorkingTime workingTime,
            TryingManners manners,
            ConsoleWords words) {

        /** When people get what fires first, if it may not speak then; otherwise empty. */
        String putOffTo(String id, Trial trial) {
            return trial.next().stream()
                    .findFirst()
                    .map(first -> putOffTo(
                            first,
                            workingTime.next(first, id, manners.current(id).hours())))
                    .orElse("");
        }

        private String putOffTo(Instant first, Instant open) {
            return open.equals(first) ? "" : words.momentWithDay(open);
        }
    }

    ScheduleFormPage(Schedules schedules, TryingCadences trying, AdministeringSchedules administering, Shown shown) {
        this.schedules = schedules;
        this.trying = trying;
        this.administering = administering;
        this.shown = shown;
    }

    @GetMapping("/schedules/{id}/edit")
    String form(@PathVariable String id, Model model) {
        SchedulePage.known(schedules, id);
        return show(id, ScheduleForm.of(trying.current(id), latestChange(id)), model);
    }

    @PostMapping("/schedules/{id}/edit")
    String submit(
            @PathVariable String id,
            ScheduleForm form,
            Principal who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes back) {
        SchedulePage.known(schedules, id);
        ScheduleChange change = form.toChange(trying.shipped(id));
        Trial trial = trying.attempt(id, change, SHOWN_FIRINGS);
        if (!trial.isSound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("faults", byField(trial.faults()));
            return show(id, form, model);
        }
        boolean overtaken = !form.seen().equals(latestChange(id));
        if (form.wantsToSave() && form.isAsPreviewed() && !overtaken) {
            administering.change(id, change, who.getName(), form.reason());
            back.addFlashAttribute("done", shown.words().say("schedule.done.changed", trial.inWords()));
            back.addAttribute("id", id);
            return "redirect:/schedules/{id}";
        }
        model.addAttribute("overtaken", overtaken);
        model.addAttribute("trial", trial);
        model.addAttribute("putOffTo", shown.putOffTo(id, trial));
        model.addAttribute("trialNext", shown.rows().moments(trial.next()));
        return show(id, form, model);
    }

    private String show(String id, ScheduleForm form, Model model) {
        model.addAttribute("schedule", shown.rows().row(SchedulePage.known(schedules, id)));
        model.addAttribute("every", trying.shipped(id).every());
        model.addAttribute("form", form);
        model.addAttribute("seen", latestChange(id));
        model.addAttribute("ticks", shown.ticks().of(form, trying));
        model.asMap().putIfAbsent("faults", Map.of());
        return "console/schedule-edit";
    }

    private String latestChange(String id) {
        return schedules.changes(id, 1).stream()
                .findFirst()
                .map(change -> String.valueOf(change.id()))
                .orElse("");
    }

    private static Map<String, List<String>> byField(List<CadenceFault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.field().name().toLowerCase(Locale.ROOT),
                        Collectors.mapping(CadenceFault::message, Collectors.toList())));
    }
}
