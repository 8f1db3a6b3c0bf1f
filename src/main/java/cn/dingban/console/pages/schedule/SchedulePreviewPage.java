package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.schedule.TestSending.Sample;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreviewItem;
import cn.dingban.schedule.Schedules;
import cn.dingban.shared.OfficeClock;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a firing would send, to whom, word for word; nothing is sent but, on request, one sample to oneself. */
@Controller
class SchedulePreviewPage {

    private static final int MOST_SHOWN = 300;

    private final Schedules schedules;
    private final ScheduleRunner runner;
    private final TestSending testSending;
    private final Around around;

    /** Time and words. */
    @Component("schedulePreviewAround")
    record Around(OfficeClock clock, ConsoleWords words) {}

    record Item(int index, String recipient, String title, String text) {}

    SchedulePreviewPage(Schedules schedules, ScheduleRunner runner, TestSending testSending, Around around) {
        this.schedules = schedules;
        this.runner = runner;
        this.testSending = testSending;
        this.around = around;
    }

    @GetMapping("/schedules/{id}/preview")
    String page(
            @PathVariable String id, @RequestParam(required = false) @Nullable String at, Principal who, Model model) {
        ScheduleView schedule = SchedulePage.known(schedules, id);
        Instant moment = at == null ? next(schedule) : ScheduleRunPage.moment(at);
        List<PreviewItem> items = runner.preview(id, moment);
        model.addAttribute("id", id);
        model.addAttribute("name", schedule.name());
        model.addAttribute("findings", schedule.findings());
        model.addAttribute("isNext", schedule.nextFirings().contains(moment));
        model.addAttribute("at", moment.toString());
        model.addAttribute("moment", around.words().momentWithDay(moment));
        model.addAttribute("count", items.size());
        model.addAttribute(
                "people", items.stream().map(PreviewItem::recipient).distinct().count());
        model.addAttribute("items", shown(items));
        model.addAttribute("more", Math.max(0, items.size() - MOST_SHOWN));
        model.addAttribute(
                "self", testSending.self(who.getName()).map(one -> one.name()).orElse(""));
        return "console/schedule-preview";
    }

    private static List<Item> shown(List<PreviewItem> items) {
        return IntStream.range(0, Math.min(items.size(), MOST_SHOWN))
                .mapToObj(i -> item(i, items.get(i)))
                .toList();
    }

    /** The title stands above the text already. */
    private static Item item(int index, PreviewItem item) {
        String heading = "**" + item.title() + "**";
        String text = item.text().startsWith(heading)
                ? item.text().substring(heading.length()).strip()
                : item.text();
        return new Item(index, item.recipient(), item.title(), text.equals(item.title()) ? "" : text);
    }

    @PostMapping("/schedules/{id}/test")
    String test(
            @PathVariable String id,
            @RequestParam String at,
            @RequestParam int item,
            @RequestParam String recipient,
            Principal who,
            RedirectAttributes back) {
        ScheduleView schedule = SchedulePage.known(schedules, id);
        Instant moment = ScheduleRunPage.moment(at);
        Optional<PreviewItem> chosen = chosen(runner.preview(id, moment), item, recipient);
        Optional<String> refusal = chosen.isEmpty()
                ? Optional.of(around.words().say("schedule-test.gone"))
                : testSending.send(new Sample(id, schedule.name(), moment, chosen.get()), who.getName());
        refusal.ifPresentOrElse(
                why -> back.addFlashAttribute("fault", why),
                () -> back.addFlashAttribute("done", around.words().say("schedule-test.done", recipient)));
        back.addAttribute("id", id);
        back.addAttribute("at", at);
        return "redirect:/schedules/{id}/preview";
    }

    /** What is owed changes while somebody reads: the message must still be the one for that recipient. */
    private static Optional<PreviewItem> chosen(List<PreviewItem> items, int index, String recipient) {
        if (index >= 0 && index < items.size() && items.get(index).recipient().equals(recipient)) {
            return Optional.of(items.get(index));
        }
        return items.stream().filter(item -> item.recipient().equals(recipient)).findFirst();
    }

    private Instant next(ScheduleView schedule) {
        return schedule.nextFirings().stream()
                .findFirst()
                .orElseGet(() -> around.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
