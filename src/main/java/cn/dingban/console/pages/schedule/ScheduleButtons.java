package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.UnknownSchedule;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pause, resume, back to the rule book, undo; each returns to the schedule's page, which says what came of it. */
@Controller
class ScheduleButtons {

    private final AdministeringSchedules administering;
    private final ConsoleWords words;

    ScheduleButtons(AdministeringSchedules administering, ConsoleWords words) {
        this.administering = administering;
        this.words = words;
    }

    @PostMapping("/schedules/{id}/pause")
    String pause(@PathVariable String id, Principal who, RedirectAttributes back) {
        return act(id, "paused", back, () -> {
            administering.pause(id, who.getName());
            return Optional.empty();
        });
    }

    @PostMapping("/schedules/{id}/resume")
    String resume(@PathVariable String id, Principal who, RedirectAttributes back) {
        return act(id, "resumed", back, () -> {
            administering.resume(id, who.getName());
            return Optional.empty();
        });
    }

    @PostMapping("/schedules/{id}/reset")
    String reset(@PathVariable String id, Principal who, RedirectAttributes back) {
        return act(id, "reset", back, () -> {
            administering.reset(id, who.getName());
            return Optional.empty();
        });
    }

    @PostMapping("/schedules/{id}/undo")
    String undo(@PathVariable String id, @RequestParam long change, Principal who, RedirectAttributes back) {
        return act(id, "undone", back, () -> administering.undo(id, change, who.getName()));
    }

    private String act(String id, String done, RedirectAttributes back, Supplier<Optional<String>> act) {
        try {
            Optional<String> refusal = act.get();
            refusal.ifPresentOrElse(
                    why -> back.addFlashAttribute("fault", why),
                    () -> back.addFlashAttribute("done", words.say("schedule.done." + done)));
        } catch (UnknownSchedule e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        back.addAttribute("id", id);
        return "redirect:/schedules/{id}";
    }
}
