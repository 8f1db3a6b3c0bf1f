package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who and what a project is. */
@Component
class ProjectHead {

    private final ProjectRegister register;
    private final Organisation organisation;
    private final Naming naming;
    private final ConsoleWords words;

    ProjectHead(ProjectRegister register, Organisation organisation, Naming naming, ConsoleWords words) {
        this.register = register;
        this.organisation = organisation;
        this.naming = naming;
        this.words = words;
    }

    /**
     * @param other the short name and further names
     * @param lead who leads it, with the post
     * @param line who has charge of its line of work
     */
    record Head(
            long id,
            String href,
            String code,
            String name,
            String other,
            long unitId,
            String unit,
            long responsibleUnitId,
            String responsibleUnit,
            String area,
            String lead,
            String line,
            String nature,
            String industry,
            String totalInvestment,
            String priorCompleted,
            String remark) {}

    Head of(Project project, ReportingPeriod period) {
        return new Head(
                project.id(),
                ProjectRows.href(project),
                project.code() == null ? "" : project.code(),
                project.name(),
                otherNames(project),
                project.unitId(),
                naming.unit(project.unitId()),
                project.responsibleUnitId(),
                naming.unit(project.responsibleUnitId()),
                project.area(),
                leaders(project, period, LeadAssignment.Kind.LEAD),
                leaders(project, period, LeadAssignment.Kind.LINE),
                project.nature(),
                project.industry(),
                ProjectRows.amount(project.totalInvestment()),
                ProjectRows.amount(project.priorCompleted()),
                project.remark());
    }

    private String otherNames(Project project) {
        String further = String.join(words.say("desk.comma"), project.aliases());
        String shortName = project.shortName();
        if (shortName == null || shortName.equals(project.name())) {
            return further;
        }
        return further.isEmpty() ? shortName : shortName + words.say("desk.comma") + further;
    }

    private String leaders(Project project, ReportingPeriod period, LeadAssignment.Kind kind) {
        return register.leads(period).stream()
                .filter(lead -> lead.projectId() == project.id() && lead.kind() == kind)
                .map(lead -> leader(lead.officialId()))
                .collect(Collectors.joining(words.say("desk.comma")));
    }

    private String leader(long id) {
        return organisation
                .official(id)
                .map(official -> official.post().isBlank()
                        ? official.name()
                        : words.say("project.leader", official.name(), official.post()))
                .orElse("#" + id);
    }
}
