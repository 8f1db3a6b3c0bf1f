package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.DeliveryTrace;
import cn.dingban.delivery.TracingDeliveries;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What became of one delivery. Receipts are shown here and nowhere else. */
@Controller
class DeliveryTracePage {

    private final TracingDeliveries tracing;
    private final ConsoleWords words;

    record Row(String at, String what, String detail) {}

    DeliveryTracePage(TracingDeliveries tracing, ConsoleWords words) {
        this.tracing = tracing;
        this.words = words;
    }

    @GetMapping("/deliveries/{id}")
    String page(@PathVariable long id, Model model) {
        DeliveryTrace trace = tracing.trace(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("delivery", trace.delivery());
        model.addAttribute(
                "state",
                words.sayOr(
                        "delivery." + trace.delivery().status(),
                        trace.delivery().status()));
        model.addAttribute("attempts", rows(trace.attempts()));
        model.addAttribute("receipts", rows(trace.receipts()));
        return "console/delivery";
    }

    private List<Row> rows(List<DeliveryTrace.Step> steps) {
        return steps.stream()
                .map(step -> new Row(
                        words.momentWithDay(step.at()),
                        words.sayOr("step." + step.what(), step.what()),
                        (step.code() + " " + step.detail()).strip()))
                .toList();
    }
}
