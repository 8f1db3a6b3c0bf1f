package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.CalendarYear;
import cn.dingban.schedule.CalendarYears;
import cn.dingban.schedule.CalendarYears.InForce;
import cn.dingban.schedule.notice.ReadingNotices;
import cn.dingban.schedule.notice.Understood;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reads the yearly notice in: first what was understood is shown, then, confirmed, it holds. Nothing is stored unseen, and what is sent is read anew. */
@Controller
class NoticePage {

    private static final int MOST_CHARACTERS = 20_000;

    private final ReadingNotices reading;
    private final CalendarYears years;
    private final NoticeWords notices;
    private final ConsoleWords words;

    NoticePage(ReadingNotices reading, CalendarYears years, NoticeWords notices, ConsoleWords words) {
        this.reading = reading;
        this.years = years;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping("/calendar/notice")
    String form(@RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("text", "");
        return "console/calendar-notice";
    }

    @PostMapping("/calendar/notice")
    String read(
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        boolean uploaded = file != null && !file.isEmpty();
        Optional<String> text = uploaded ? content(file) : Optional.of(notice);
        model.addAttribute("year", number(year));
        model.addAttribute("text", text.orElse(""));
        String refusal = refusal(text);
        if (!refusal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("fault", refusal);
            return "console/calendar-notice";
        }
        return show(reading.read(text.orElse(""), number(year)), model, response);
    }

    private String refusal(Optional<String> text) {
        if (text.isEmpty()) {
            return words.say("year-calendar.not-text");
        }
        if (text.get().isBlank()) {
            return words.say("year-calendar.nothing-given");
        }
        return text.get().length() > MOST_CHARACTERS
                ? words.say("year-calendar.too-long", text.get().length())
                : "";
    }

    private String show(Understood understood, Model model, HttpServletResponse response) {
        CalendarYear calendar = understood.calendar();
        model.addAttribute(
                "faults",
                understood.findings().stream()
                        .filter(finding -> finding.kind().isGrave())
                        .map(notices::say)
                        .toList());
        model.addAttribute(
                "doubts",
                understood.findings().stream()
                        .filter(finding -> !finding.kind().isGrave())
                        .map(notices::say)
                        .toList());
        model.addAttribute(
                "lines", understood.lines().stream().map(notices::line).toList());
        model.addAttribute("sound", understood.isSound());
        if (calendar != null) {
            CalendarYear now =
                    years.find(calendar.year()).map(InForce::calendar).orElse(null);
            model.addAttribute("noticeYear", calendar.year());
            model.addAttribute("source", calendar.source());
            model.addAttribute("replaces", now != null);
            model.addAttribute("changes", notices.changes(now, calendar));
        }
        if (!understood.isSound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return "console/calendar-notice";
    }

    @PostMapping("/calendar/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String year,
            Principal who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes back) {
        Understood understood = reading.read(notice.length() > MOST_CHARACTERS ? "" : notice, number(year));
        CalendarYear calendar = understood.calendar();
        if (calendar == null || !understood.isSound()) {
            model.addAttribute("year", number(year));
            model.addAttribute("text", notice);
            return show(understood, model, response);
        }
        boolean changed = years.readIn(calendar, who.getName());
        back.addFlashAttribute(
                "done", words.say(changed ? "year-calendar.done" : "year-calendar.same", calendar.year()));
        back.addAttribute("year", calendar.year());
        return "redirect:/calendar";
    }

    private static @Nullable Integer number(String year) {
        return year.strip().matches("20\\d{2}") ? Integer.valueOf(year.strip()) : null;
    }

    /** Empty where it is no text. */
    private static Optional<String> content(MultipartFile file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString()
                    .replace("\uFEFF", ""));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
