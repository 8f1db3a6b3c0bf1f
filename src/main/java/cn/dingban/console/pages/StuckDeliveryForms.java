package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.CannotHandle;
import cn.dingban.delivery.HandlingStuckDeliveries;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on stuck deliveries; they return to where they stood, which says what came of it. */
@Controller
class StuckDeliveryForms {

    private static final String BACK = "redirect:/deliveries?status=stuck";

    private final HandlingStuckDeliveries handling;
    private final ConsoleWords words;

    StuckDeliveryForms(HandlingStuckDeliveries handling, ConsoleWords words) {
        this.handling = handling;
        this.words = words;
    }

    @PostMapping("/deliveries/{id}/retry")
    String retry(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            Principal who,
            RedirectAttributes flash) {
        return act(flash, "retried", back(id, from), () -> handling.retry(id, who.getName()));
    }

    @PostMapping("/deliveries/{id}/cancel")
    String cancel(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String from,
            Principal who,
            RedirectAttributes flash) {
        return act(flash, "cancelled", back(id, from), () -> handling.cancel(id, reason, who.getName()));
    }

    @PostMapping("/deliveries/{id}/redirect")
    String redirect(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String from,
            Principal who,
            RedirectAttributes flash) {
        return act(flash, "redirected", back(id, from), () -> handling.redirect(id, to, who.getName()));
    }

    private static String back(long id, @Nullable String from) {
        return "trace".equals(from) ? "redirect:/deliveries/" + id : BACK;
    }

    private String act(RedirectAttributes flash, String done, String back, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", words.say("delivery.done." + done));
        } catch (CannotHandle fault) {
            flash.addFlashAttribute(
                    "fault", words.say("delivery.cannot." + fault.why().name()));
        }
        return back;
    }
}
