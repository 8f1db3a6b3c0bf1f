package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.SandboxMode;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private final SandboxMode sandbox;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;
    private final ConsoleWords words;

    /**
     * @param path of the page, for the navigation
     * @param now the office's time in words
     * @param dayKind whether the day is worked
     */
    record Frame(String path, boolean sandbox, String now, String dayKind) {}

    PageFrame(SandboxMode sandbox, WorkingCalendar calendar, OfficeClock clock, ConsoleWords words) {
        this.sandbox = sandbox;
        this.calendar = calendar;
        this.clock = clock;
        this.words = words;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        LocalDate today = clock.today();
        String now = words.say("frame.now", today.getYear(), words.day(today), words.time(clock.instant()));
        return new Frame(request.getServletPath(), sandbox.isOn(), now, words.say(dayKind(today)));
    }

    private String dayKind(LocalDate day) {
        if (!calendar.covers(day.getYear())) {
            return "today.unknown";
        }
        return calendar.isWorkingDay(day) ? "today.working" : "today.off";
    }
}
