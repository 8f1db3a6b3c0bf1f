package cn.dingban.console.pages;

import cn.dingban.audit.AuditTrail;
import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.DeliveryTrace;
import cn.dingban.delivery.ExplainingDeliveries;
import cn.dingban.delivery.TracingDeliveries;
import cn.dingban.delivery.Why;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What became of one delivery, from the rule to the receipt (投递经过). Receipts are shown here and nowhere else; that somebody looked is noted. */
@Controller
class DeliveryTracePage {

    private static final Set<DeliveryStatus> STUCK = EnumSet.of(DeliveryStatus.BLOCKED, DeliveryStatus.UNCERTAIN);
    private static final Set<DeliveryStatus> WAITING =
            EnumSet.of(DeliveryStatus.PENDING, DeliveryStatus.RETRY, DeliveryStatus.BLOCKED, DeliveryStatus.UNCERTAIN);

    private final TracingDeliveries tracing;
    private final ExplainingDeliveries explaining;
    private final DeliveryStory story;
    private final AuditTrail trail;
    private final ConsoleWords words;

    DeliveryTracePage(
            TracingDeliveries tracing,
            ExplainingDeliveries explaining,
            DeliveryStory story,
            AuditTrail trail,
            ConsoleWords words) {
        this.tracing = tracing;
        this.explaining = explaining;
        this.story = story;
        this.trail = trail;
        this.words = words;
    }

    @GetMapping("/deliveries/{id}")
    String page(@PathVariable long id, Principal who, Model model) {
        DeliveryTrace trace = tracing.trace(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.record(
                who.getName(),
                "delivery.read",
                "delivery " + id,
                trace.delivery().recipientId());
        DeliveryStatus status = DeliveryStatus.valueOf(trace.delivery().status());
        model.addAttribute("delivery", trace.delivery());
        model.addAttribute("marks", trace.marks());
        model.addAttribute("state", words.state("delivery", status));
        model.addAttribute("tone", status.name().toLowerCase(Locale.ROOT));
        model.addAttribute("why", explaining.of(id).map(this::paragraph).orElse(""));
        model.addAttribute("before", story.before(trace));
        model.addAttribute("steps", story.since(trace));
        model.addAttribute("receipts", !trace.receipts().isEmpty());
        model.addAttribute("retries", STUCK.contains(status));
        model.addAttribute("cancels", WAITING.contains(status));
        return "console/delivery";
    }

    private String paragraph(Why why) {
        if (why.answer()) {
            return words.say("why.answer", why.recipient());
        }
        String next = why.next();
        return words.say("why.paragraph", why.basis(), why.because())
                + (next == null ? "" : words.say("why.next", next));
    }
}
