package cn.dingban.console.pages.register;

import cn.dingban.audit.AuditTrail;
import cn.dingban.console.ConsoleWords;
import cn.dingban.console.access.Section;
import cn.dingban.console.access.SignedIn;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIn;
import cn.dingban.organisation.StandIns;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One person: post, roles, stand-ins, the binding to DingTalk. That somebody opened it is an entry of the trail. */
@Controller
class PersonPage {

    /** Who sees the whole mobile number. */
    private static final Set<Role> CALLS = EnumSet.of(Role.ADMINISTRATOR, Role.KEY_PROJECT_OFFICE);

    private final Organisation organisation;
    private final StandIns standIns;
    private final ProjectRegister register;
    private final AuditTrail trail;
    private final Shown shown;
    private final OfficeClock clock;

    PersonPage(
            Organisation organisation,
            StandIns standIns,
            ProjectRegister register,
            AuditTrail trail,
            Shown shown,
            OfficeClock clock) {
        this.organisation = organisation;
        this.standIns = standIns;
        this.register = register;
        this.trail = trail;
        this.shown = shown;
        this.clock = clock;
    }

    /** How it is put. */
    @Component("personPageShown")
    record Shown(PersonWords people, ConsoleWords words) {}

    record Person(
            long id,
            String name,
            long unitId,
            String unit,
            String post,
            String roles,
            String liaisonFor,
            String mobile,
            String userId,
            boolean mayBind,
            ProjectRows.State binding) {}

    /** @param reversed whether this person stands in for the other one */
    record Arrangement(
            long id, String span, boolean reversed, long otherId, String other, String reason, boolean now) {}

    record Led(String href, String name, String kind) {}

    @GetMapping("/people/{id}")
    String page(@PathVariable long id, HttpServletRequest request, Principal who, Model model) {
        Official official = known(organisation, id);
        trail.record(who.getName(), "person.read", official.name(), official.unitName());
        Set<Role> roles = SignedIn.rolesOf(request);
        boolean calls = roles.stream().anyMatch(CALLS::contains);
        model.addAttribute("seesUnits", Section.UNITS.isReadBy(roles));
        model.addAttribute("seesProjects", Section.PROJECTS.isReadBy(roles));
        model.addAttribute("person", person(official, calls));
        model.addAttribute(
                "arrangements",
                standIns.list().stream()
                        .filter(one -> one.away().id() == id || one.standIn().id() == id)
                        .map(one -> arrangement(one, id))
                        .toList());
        model.addAttribute("colleagues", colleagues(official));
        model.addAttribute("led", led(official));
        model.addAttribute("today", clock.today());
        return "console/person";
    }

    /** A stale link gets the page that says so. */
    static Official known(Organisation organisation, long id) {
        return organisation.official(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person person(Official official, boolean calls) {
        String comma = shown.words().say("desk.comma");
        return new Person(
                official.id(),
                official.name(),
                official.unitId(),
                official.unitName(),
                official.post(),
                shown.people().roles(official.roles()),
                String.join(comma, official.liaisonFor()),
                calls
                        ? Objects.requireNonNullElse(official.mobile(), "")
                        : shown.people().masked(official.mobile()),
                Objects.requireNonNullElse(official.userId(), ""),
                !official.isBound() && official.mobile() != null,
                shown.people().binding(official));
    }

    private Arrangement arrangement(StandIn one, long id) {
        boolean reversed = one.standIn().id() == id;
        Official other = reversed ? one.away() : one.standIn();
        return new Arrangement(
                one.id(),
                shown.people().span(one),
                reversed,
                other.id(),
                shown.people().nameAndUnit(other),
                one.reason(),
                !one.from().isAfter(clock.today()));
    }

    /** Whom one thinks of first: people of the same unit whom DingTalk reaches. */
    private List<String> colleagues(Official official) {
        return organisation.officials().stream()
                .filter(other -> other.unitId() == official.unitId() && other.id() != official.id())
                .filter(Official::isBound)
                .map(Official::name)
                .distinct()
                .toList();
    }

    private List<Led> led(Official official) {
        List<LeadAssignment> leads = register.leads(ReportingPeriod.containing(clock.today())).stream()
                .filter(lead -> lead.officialId() == official.id())
                .toList();
        Map<Long, Project> projects =
                register.projects(leads.stream().map(LeadAssignment::projectId).toList());
        return leads.stream()
                .filter(lead -> projects.containsKey(lead.projectId()))
                .map(lead -> led(projects.get(lead.projectId()), lead.kind()))
                .toList();
    }

    private Led led(Project project, LeadAssignment.Kind kind) {
        return new Led(ProjectRows.href(project), project.name(), shown.words().state("lead", kind));
    }
}
