package cn.dingban.reporting.chat;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The projects that concern somebody: their unit's, their leader's, or all for those who answer for the whole city. */
@Component
class VisibleProjects {

    private static final Set<Role> SEE_ALL = Set.of(
            Role.KEY_PROJECT_OFFICE,
            Role.PRELIMINARY_OFFICE,
            Role.THREE_OFFICES,
            Role.STATISTICS,
            Role.ADMINISTRATOR,
            Role.AUDITOR,
            Role.ORGANISATION_PERSONNEL);

    private final ProjectRegister register;
    private final Organisation organisation;
    private final ReportPeriods periods;

    VisibleProjects(ProjectRegister register, Organisation organisation, ReportPeriods periods) {
        this.register = register;
        this.organisation = organisation;
        this.periods = periods;
    }

    List<Project> to(Official official) {
        ReportingPeriod period = periods.current();
        if (seesAll(official)) {
            return register.planned(period);
        }
        Set<Long> led = register.leads(period).stream()
                .filter(lead -> lead.officialId() == official.id() || liaises(official, lead.officialId()))
                .map(LeadAssignment::projectId)
                .collect(Collectors.toSet());
        return register.planned(period).stream()
                .filter(project -> led.contains(project.id())
                        || project.unitId() == official.unitId()
                        || project.responsibleUnitId() == official.unitId())
                .toList();
    }

    /** Those of them that the name may mean. */
    List<Project> to(Official official, String name) {
        return seesAll(official)
                ? register.names(periods.current()).matching(name)
                : register.matching(name, to(official));
    }

    private static boolean seesAll(Official official) {
        return official.roles().stream().anyMatch(SEE_ALL::contains);
    }

    private boolean liaises(Official liaison, long leaderId) {
        return organisation
                .official(leaderId)
                .filter(leader -> liaison.liaisonFor().contains(leader.name()))
                .isPresent();
    }
}
