package cn.dingban.console.pages.register;

import cn.dingban.console.access.Section;
import cn.dingban.console.access.Sight;
import cn.dingban.console.access.SignedIn;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Everything about one project on one page: plan, months, reports, issues, what it owes, contacts, points. */
@Controller
class ProjectPage {

    private static final String NUMBER = "\\d{1,18}";

    private final ProjectRegister register;
    private final Parts parts;
    private final Sight sight;
    private final OfficeClock clock;

    ProjectPage(ProjectRegister register, Parts parts, Sight sight, OfficeClock clock) {
        this.register = register;
        this.parts = parts;
        this.sight = sight;
        this.clock = clock;
    }

    /** What the page is made of. */
    @Component("projectPageParts")
    record Parts(
            ProjectHead head, ProjectPlan plan, ProjectMonths months, ProjectDoings doings, ProjectStanding standing) {}

    /** @param key the national code or our number */
    @GetMapping("/projects/{key}")
    String page(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int year,
            HttpServletRequest request,
            Model model) {
        Project project = find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ReportingPeriod asked = asked(year);
        Set<Role> roles = SignedIn.rolesOf(request);
        model.addAttribute("project", parts.head().of(project, asked));
        model.addAttribute("plan", parts.plan().of(project, asked));
        model.addAttribute("months", parts.months().of(project, asked, Section.DESK.isReadBy(roles)));
        model.addAttribute("reports", parts.doings().reports(project));
        model.addAttribute("issues", parts.doings().issues(project));
        model.addAttribute("contacts", parts.doings().contacts(project, asked.year()));
        model.addAttribute("owed", parts.standing().owed(project));
        model.addAttribute("warnings", parts.standing().warnings(project));
        model.addAttribute("points", parts.standing().points(project, asked.year()));
        model.addAttribute("seesDeliveries", Section.DELIVERIES.isReadBy(roles));
        model.addAttribute("seesUnits", Section.UNITS.isReadBy(roles));
        model.addAttribute("seesAudit", Section.AUDIT.isReadBy(roles));
        return "console/project";
    }

    private Optional<Project> find(String key) {
        return register.byCode(key)
                .or(() -> key.matches(NUMBER) ? register.project(Long.parseLong(key)) : Optional.empty())
                .filter(project -> sight.now().holds(project));
    }

    /** This month, or the last one of a year that is over. */
    private ReportingPeriod asked(int year) {
        ReportingPeriod now = ReportingPeriod.containing(clock.today());
        return year < 2000 || year >= now.year() ? now : ReportingPeriod.of(year, 12);
    }
}
