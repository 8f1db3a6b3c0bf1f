package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.obligation.DueDaySetting;
import cn.dingban.obligation.SettingDueDays;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.ReportingPeriod;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** The due days of the coming months, and another one for a single month, with its reason (单月另定截止日). */
@Controller
class DueDaysPage {

    private static final String BACK = "redirect:/schedules/due-days";

    private final DueDayRows rows;
    private final SettingDueDays setting;
    private final ScheduleRows people;
    private final ConsoleWords words;

    record Past(String at, String actor, String month, String day, String reason) {}

    DueDaysPage(DueDayRows rows, SettingDueDays setting, ScheduleRows people, ConsoleWords words) {
        this.rows = rows;
        this.setting = setting;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/schedules/due-days")
    String page(Model model) {
        model.addAttribute("months", rows.coming());
        model.addAttribute("history", history());
        return "console/due-days";
    }

    @PostMapping("/schedules/due-days/{period}")
    String set(
            @PathVariable String period,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes back) {
        ReportingPeriod month = month(period);
        Optional<String> refusal = setting.set(Reporting.KIND, month, date(day), reason, who.getName());
        if (refusal.isPresent()) {
            back.addFlashAttribute("faultPeriod", period);
            back.addFlashAttribute("faultText", refusal.get());
            back.addFlashAttribute("typedDay", day);
            back.addFlashAttribute("typedReason", reason);
            return BACK;
        }
        back.addFlashAttribute(
                "done",
                words.say(
                        "due-day.done", rows.row(month).name(), rows.row(month).day()));
        return BACK;
    }

    @PostMapping("/schedules/due-days/{period}/withdraw")
    String withdraw(@PathVariable String period, Principal who, RedirectAttributes back) {
        ReportingPeriod month = month(period);
        setting.withdraw(Reporting.KIND, month, who.getName())
                .ifPresentOrElse(
                        why -> back.addFlashAttribute("fault", why),
                        () -> back.addFlashAttribute(
                                "done",
                                words.say(
                                        "due-day.withdrawn",
                                        rows.row(month).name(),
                                        rows.row(month).day())));
        return BACK;
    }

    private List<Past> history() {
        return setting.history(Reporting.KIND).stream().map(this::past).toList();
    }

    private Past past(DueDaySetting one) {
        return new Past(
                words.momentWithDay(one.at()),
                people.actor(one.actor()),
                words.say("month", one.period().year(), one.period().monthNumber()),
                one.dueOn() == null ? words.say("due-day.by-rule") : words.day(one.dueOn()),
                one.reason());
    }

    private static ReportingPeriod month(String period) {
        try {
            return ReportingPeriod.parse(period);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static @Nullable LocalDate date(String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
