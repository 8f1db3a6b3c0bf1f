package cn.dingban.console.pages.rules;

import cn.dingban.console.ActorNames;
import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.CalendarYear;
import cn.dingban.schedule.CalendarYears;
import cn.dingban.schedule.CalendarYears.Edition;
import cn.dingban.schedule.CalendarYears.InForce;
import cn.dingban.shared.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar of a year, where it comes from, and the way back to the shipped one (工作日历). */
@Controller
class CalendarPage {

    private static final MediaType YAML = new MediaType("text", "yaml", StandardCharsets.UTF_8);

    private final CalendarYears years;
    private final YearMonths months;
    private final NoticeWords notices;
    private final Around around;

    /** Time and words. */
    @Component("calendarPageAround")
    record Around(OfficeClock clock, ConsoleWords words, ActorNames actors) {}

    /** @param known whether its working days are known */
    record YearTab(int year, boolean known, boolean chosen) {}

    record Past(long id, String at, String actor, int year, String act, String source, boolean downloadable) {}

    CalendarPage(CalendarYears years, YearMonths months, NoticeWords notices, Around around) {
        this.years = years;
        this.months = months;
        this.notices = notices;
        this.around = around;
    }

    @GetMapping("/calendar")
    String page(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int thisYear = around.clock().today().getYear();
        TreeSet<Integer> all = new TreeSet<>(List.of(thisYear, thisYear + 1));
        List<InForce> known = years.all();
        known.forEach(one -> all.add(one.calendar().year()));
        int shown = year != null && all.contains(year) ? year : thisYear;
        model.addAttribute("year", shown);
        model.addAttribute(
                "tabs",
                all.stream()
                        .map(one -> new YearTab(one, isKnown(known, one), one == shown))
                        .toList());
        known.stream().filter(one -> one.calendar().year() == shown).findFirst().ifPresent(one -> show(one, model));
        model.addAttribute("history", years.history().stream().map(this::past).toList());
        return "console/calendar";
    }

    private void show(InForce one, Model model) {
        CalendarYear calendar = one.calendar();
        Edition edition = one.edition();
        model.addAttribute("months", months.of(calendar.year()));
        model.addAttribute("source", calendar.source());
        model.addAttribute("readIn", edition != null);
        model.addAttribute(
                "cameFrom",
                edition == null
                        ? around.words().say("year-calendar.shipped")
                        : around.words()
                                .say(
                                        "year-calendar.read-in",
                                        around.words().momentWithYear(edition.at()),
                                        around.actors().of(edition.actor())));
        model.addAttribute("shipped", one.shipped());
        model.addAttribute(
                "holidays",
                calendar.holidays().stream()
                        .map(holiday -> List.of(holiday.name(), notices.span(holiday.from(), holiday.to())))
                        .toList());
        model.addAttribute("worked", notices.days(calendar.shiftedWorkingDays()));
    }

    private static boolean isKnown(List<InForce> known, int year) {
        return known.stream().anyMatch(one -> one.calendar().year() == year);
    }

    private Past past(Edition edition) {
        return new Past(
                edition.id(),
                around.words().momentWithYear(edition.at()),
                around.actors().of(edition.actor()),
                edition.year(),
                around.words().say(edition.takenBack() ? "year-calendar.act.taken-back" : "year-calendar.act.read-in"),
                edition.source(),
                !edition.takenBack());
    }

    @PostMapping("/calendar/{year}/take-back")
    String takeBack(@PathVariable int year, Principal who, RedirectAttributes back) {
        boolean shipped = years.find(year).map(InForce::shipped).orElse(false);
        if (years.takeBack(year, who.getName())) {
            back.addFlashAttribute(
                    "done",
                    around.words().say(shipped ? "year-calendar.taken-back" : "year-calendar.taken-back-none", year));
        }
        back.addAttribute("year", year);
        return "redirect:/calendar";
    }

    /** As a file for the rule book, or to be read in again. */
    @GetMapping("/calendar/editions/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        CalendarYear calendar = years.content(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(calendar.year() + ".yml")
                                .build()
                                .toString())
                .body(calendar.asFile().getBytes(StandardCharsets.UTF_8));
    }
}
