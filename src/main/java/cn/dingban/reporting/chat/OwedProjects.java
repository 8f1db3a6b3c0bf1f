package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.Project;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A reporter's projects, those that still have to be reported first. */
@Component
class OwedProjects {

    private final Obligations obligations;
    private final ReportableProjects projects;
    private final ReportPeriods periods;

    OwedProjects(Obligations obligations, ReportableProjects projects, ReportPeriods periods) {
        this.obligations = obligations;
        this.projects = projects;
        this.periods = periods;
    }

    /** All of the unit's projects, the owed ones first. */
    List<Project> first(Caller caller) {
        List<Project> own = projects.of(caller);
        List<Project> owed = of(caller, own);
        return Stream.concat(owed.stream(), own.stream().filter(project -> !owed.contains(project)))
                .toList();
    }

    /** Only those that still have to be reported, for the month that is reported about these days or one before. */
    List<Project> of(Caller caller) {
        return of(caller, projects.of(caller));
    }

    private List<Project> of(Caller caller, List<Project> own) {
        ReportingPeriod period = periods.current();
        Set<Long> owed = obligations.owedBy(caller.official().unitId()).stream()
                .filter(each -> each.kind().equals(Reporting.KIND))
                .filter(each -> each.period().compareTo(period) <= 0)
                .map(ObligationView::subjectId)
                .collect(Collectors.toSet());
        return own.stream().filter(project -> owed.contains(project.id())).toList();
    }
}
