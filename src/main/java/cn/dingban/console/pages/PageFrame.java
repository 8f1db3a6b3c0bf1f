package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.SandboxMode;
import cn.dingban.console.access.Rights;
import cn.dingban.console.access.Section;
import cn.dingban.console.access.SectionGroup;
import cn.dingban.console.access.SignedIn;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private final SandboxMode sandbox;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;
    private final ConsoleWords words;
    private final Rights rights;

    /**
     * @param path of the page, for the navigation
     * @param now the office's time in words
     * @param dayKind whether the day is worked
     * @param who is signed in
     * @param tabs the sections that they may open
     * @param mayChange whether they may change something in this one
     */
    record Frame(
            String path, boolean sandbox, String now, String dayKind, String who, List<Tab> tabs, boolean mayChange) {}

    /** @param begins the name of the group that begins with it; empty for the others */
    record Tab(String path, String name, boolean current, String begins) {}

    PageFrame(SandboxMode sandbox, WorkingCalendar calendar, OfficeClock clock, ConsoleWords words, Rights rights) {
        this.sandbox = sandbox;
        this.calendar = calendar;
        this.clock = clock;
        this.words = words;
        this.rights = rights;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        LocalDate today = clock.today();
        String now = words.say("frame.now", today.getYear(), words.day(today), words.time(clock.instant()));
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Set<Role> roles = who == null ? Set.of() : SignedIn.roles(who.getAuthorities());
        return new Frame(
                path,
                sandbox.isOn(),
                now,
                words.say(dayKind(today)),
                who != null && who.getDetails() instanceof SignedIn in ? shown(in) : "",
                tabs(path, roles),
                rights.mayChange(path, roles));
    }

    private String shown(SignedIn in) {
        return words.sayOr("who." + in.shown(), in.shown());
    }

    private List<Tab> tabs(String path, Set<Role> roles) {
        List<Section> open = rights.open(roles);
        List<Tab> tabs = new ArrayList<>();
        for (SectionGroup group : SectionGroup.values()) {
            String begins = words.state("section-group", group);
            for (Section section : group.among(open)) {
                tabs.add(new Tab(section.path(), words.state("section", section), section.holds(path), begins));
                begins = "";
            }
        }
        return tabs;
    }

    private String dayKind(LocalDate day) {
        if (!calendar.covers(day.getYear())) {
            return "today.unknown";
        }
        return calendar.isWorkingDay(day) ? "today.working" : "today.off";
    }
}
