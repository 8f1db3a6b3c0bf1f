package cn.dingban.leadership;

import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How contacts are worded to officials. */
@Component
public class ContactWords {

    private final Wording wording;
    private final ProjectRegister register;
    private final Organisation organisation;
    private final LeadersOfProjects leaders;
    private final LeadershipRules rules;

    ContactWords(
            Wording wording,
            ProjectRegister register,
            Organisation organisation,
            LeadersOfProjects leaders,
            LeadershipRules rules) {
        this.wording = wording;
        this.register = register;
        this.organisation = organisation;
        this.leaders = leaders;
        this.rules = rules;
    }

    /** A phrase of this module. */
    public String phrase(String key, Object... arguments) {
        return wording.phrase(key, arguments);
    }

    /** What the project is called. */
    public String project(long projectId) {
        return register.project(projectId).map(Project::calledName).orElse("");
    }

    /** What the projects are called, one after the other. */
    public String projects(List<Long> projectIds) {
        return projectIds.stream().map(this::project).collect(Collectors.joining(phrase("leadership.and")));
    }

    /** Name and post. */
    public String leader(LeaderMet leader) {
        return leader.rank().isEmpty()
                ? leader.name()
                : wording.phrase("leadership.leader", leader.name(), leader.rank());
    }

    /** The leader as they are today. */
    public LeaderMet met(Official official) {
        return new LeaderMet(official.id(), official.name(), official.post());
    }

    /** The way of a contact. */
    public String way(ContactWay way) {
        return wording.phrase(
                "leadership.way." + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return wording.day(day);
    }

    /** A day without its weekday. */
    public String shortDay(LocalDate day) {
        return wording.shortDay(day);
    }

    /** A month without its year. */
    public String month(ReportingPeriod period) {
        return wording.month(period);
    }

    /** A quarter with its year. */
    public String quarter(Quarter quarter) {
        return phrase("leadership.quarter", String.valueOf(quarter.year()), String.valueOf(quarter.number()));
    }

    /** Who registered it, and in which unit. */
    public String recorder(Recorded recorded) {
        return organisation.byUserId(recorded.by()).map(Official::name).orElse(recorded.by());
    }

    /** Whether a contact counts for the project's month, and why not where it does not. */
    public String standing(LeaderMet leader, ContactWay way, long projectId, LocalDate day) {
        ReportingPeriod period = ReportingPeriod.containing(day);
        boolean counts = register.project(projectId)
                .filter(project -> leaders.counts(leader, way, project, period))
                .isPresent();
        if (counts) {
            return wording.phrase("leadership.counts", wording.month(period));
        }
        return wording.phrase(rules.counts(way) ? "leadership.counts.not-theirs" : "leadership.counts.not-phone");
    }
}
