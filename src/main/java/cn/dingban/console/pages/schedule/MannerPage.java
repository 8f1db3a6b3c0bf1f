package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.Manner.LeftOut;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.TryingManners;
import cn.dingban.schedule.TryingManners.Choices;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes how a schedule speaks (改发送方式): to whom, in which words, at which hours. What was wrong stays in the form, with the reason above it. */
@Controller
class MannerPage {

    private final Schedules schedules;
    private final TryingManners trying;
    private final AdministeringSchedules administering;
    private final Around around;

    /** Who would be told, and the words. */
    @Component("mannerPageAround")
    record Around(ScheduleRunner runner, ScheduleRows rows, ConsoleWords words) {}

    /** @param value what the form sends back */
    record Tick(String value, String label, boolean chosen) {}

    MannerPage(Schedules schedules, TryingManners trying, AdministeringSchedules administering, Around around) {
        this.schedules = schedules;
        this.trying = trying;
        this.administering = administering;
        this.around = around;
    }

    @GetMapping("/schedules/{id}/manner")
    String form(@PathVariable String id, Model model) {
        ScheduleView schedule = SchedulePage.known(schedules, id);
        return show(schedule, MannerForm.of(trying.current(id), latestChange(id)), recipients(schedule), model);
    }

    @PostMapping("/schedules/{id}/manner")
    String submit(
            @PathVariable String id,
            MannerForm form,
            Principal who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes back) {
        ScheduleView schedule = SchedulePage.known(schedules, id);
        List<LeftOut> known = recipients(schedule);
        Manner manner = form.toManner(known);
        List<String> faults = new ArrayList<>(trying.faults(id, manner));
        if (form.reason().isEmpty()
                && !manner.leftOut().equals(trying.current(id).leftOut())) {
            faults.add(around.words().say("manner.reason-please"));
        }
        if (!form.seen().equals(latestChange(id))) {
            faults.add(around.words().say("manner.overtaken"));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("faults", faults);
            return show(schedule, form, known, model);
        }
        administering.speak(id, manner, who.getName(), form.reason());
        back.addFlashAttribute("done", around.words().say("manner.saved"));
        back.addAttribute("id", id);
        return "redirect:/schedules/{id}";
    }

    private String show(ScheduleView schedule, MannerForm form, List<LeftOut> known, Model model) {
        Choices choices = trying.choices(schedule.id());
        model.addAttribute("schedule", around.rows().row(schedule));
        model.addAttribute("form", form);
        model.addAttribute("seen", latestChange(schedule.id()));
        model.addAttribute(
                "copies",
                choices.copies().stream()
                        .map(copy -> new Tick(
                                copy.name(),
                                around.words().state("schedule-copy", copy),
                                form.copies().contains(copy.name())))
                        .toList());
        model.addAttribute("wordings", choices.wordings());
        model.addAttribute(
                "recipients",
                known.stream()
                        .map(one -> new Tick(
                                one.recipient(), one.name(), form.leftOut().contains(one.recipient())))
                        .toList());
        model.addAttribute(
                "leftOut",
                known.stream()
                        .filter(one -> form.leftOut().contains(one.recipient()))
                        .count());
        model.addAttribute("officeHours", trying.hoursInWords(Manner.SHIPPED));
        return "console/schedule-manner";
    }

    /** Whom it would tell next, and whom it has left out: nobody else can be left out. */
    private List<LeftOut> recipients(ScheduleView schedule) {
        Map<String, LeftOut> all = new LinkedHashMap<>();
        trying.current(schedule.id()).leftOut().forEach(one -> all.put(one.recipient(), one));
        schedule.nextFirings().stream()
                .findFirst()
                .ifPresent(next -> around.runner()
                        .preview(schedule.id(), next)
                        .forEach(item -> all.putIfAbsent(
                                item.recipientId(), new LeftOut(item.recipientId(), item.recipient()))));
        return List.copyOf(all.values());
    }

    private String latestChange(String id) {
        return schedules.changes(id, 1).stream()
                .findFirst()
                .map(change -> String.valueOf(change.id()))
                .orElse("");
    }
}
