package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** The projects that a person may report: those of their own unit. */
@Component
class ReportableProjects {

    private final ProjectRegister register;
    private final ReportPeriods periods;

    ReportableProjects(ProjectRegister register, ReportPeriods periods) {
        this.register = register;
        this.periods = periods;
    }

    List<Project> of(Caller caller) {
        return register.plannedFor(periods.current(), caller.official().unitId());
    }
}
