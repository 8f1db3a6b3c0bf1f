package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.issue.IssuePeople;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.leadership.LeadersOfProjects;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far this month's contacts are: the office sees counts by leader, units, leaders and liaisons their own projects. Said in private only. */
@Component
class ContactSummary {

    private final FindingContacts finding;
    private final LeadersOfProjects leaders;
    private final Whose whose;
    private final ContactQuestions questions;
    private final ContactWords words;
    private final OfficeClock clock;

    ContactSummary(
            FindingContacts finding,
            LeadersOfProjects leaders,
            Whose whose,
            ContactQuestions questions,
            ContactWords words,
            OfficeClock clock) {
        this.finding = finding;
        this.leaders = leaders;
        this.whose = whose;
        this.questions = questions;
        this.words = words;
        this.clock = clock;
    }

    /** Whose projects they are. */
    @Component("contactSummaryWhose")
    record Whose(Organisation organisation, IssuePeople people, ContactRights rights, ProjectRegister register) {

        /** The leaders whose page this person reads: themselves, or those whose contacts they keep. */
        List<Official> leadersOf(Official official) {
            return organisation.holding(Role.LEAD_OFFICIAL).stream()
                    .filter(leader -> leader.equals(official)
                            || people.liaisons(List.of(leader)).contains(official))
                    .toList();
        }
    }

    private ReportingPeriod period() {
        return ReportingPeriod.containing(clock.today());
    }

    /** Whether to offer it: units see what they owe in 待办 anyway. */
    boolean concerns(Official official) {
        return whose.rights().isOffice(official) || !whose.leadersOf(official).isEmpty();
    }

    Answer of(Official official) {
        if (whose.rights().isOffice(official)) {
            return byLeader();
        }
        List<Official> led = whose.leadersOf(official);
        List<Project> projects = led.isEmpty()
                ? whose.register().plannedFor(period(), official.unitId())
                : led.stream()
                        .flatMap(leader -> leaders.ledBy(leader, period()).stream())
                        .distinct()
                        .toList();
        List<Project> withLeader = leaders.led(projects, period());
        return withLeader.isEmpty() ? questions.says("contact-by-unit") : ofProjects(withLeader);
    }

    private Answer ofProjects(List<Project> projects) {
        Set<Long> done = done(projects);
        return questions.says(
                "contact-summary",
                Map.of(
                        "month", words.month(period()),
                        "count", projects.size(),
                        "done", done.size(),
                        "open",
                                projects.stream()
                                        .filter(project -> !done.contains(project.id()))
                                        .map(Project::calledName)
                                        .toList()));
    }

    private Answer byLeader() {
        List<Map<String, Object>> lines = new ArrayList<>();
        int count = 0;
        int contacted = 0;
        for (Official leader : whose.organisation().holding(Role.LEAD_OFFICIAL)) {
            List<Project> projects = leaders.ledBy(leader, period());
            if (!projects.isEmpty()) {
                int done = done(projects).size();
                lines.add(new HashMap<>(Map.of("leader", leader.name(), "count", projects.size(), "done", done)));
                count += projects.size();
                contacted += done;
            }
        }
        return questions.says(
                "contact-summary-office",
                Map.of("month", words.month(period()), "count", count, "done", contacted, "lines", lines));
    }

    private Set<Long> done(List<Project> projects) {
        ReportingPeriod period = period();
        return finding.counts(
                        projects.stream().map(Project::id).toList(),
                        period.month().atDay(1),
                        period.month().atEndOfMonth())
                .keySet();
    }
}
