package cn.dingban.reporting.chat;

import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.Scope;
import cn.dingban.project.Scopes;
import java.util.List;
import org.springframework.stereotype.Component;

/** The projects of the current month that somebody may see. */
@Component
class VisibleProjects {

    private final ProjectRegister register;
    private final Scopes scopes;
    private final ReportPeriods periods;

    VisibleProjects(ProjectRegister register, Scopes scopes, ReportPeriods periods) {
        this.register = register;
        this.scopes = scopes;
        this.periods = periods;
    }

    Scope scope(Official official) {
        return scopes.of(official);
    }

    List<Project> to(Official official) {
        return within(scopes.of(official));
    }

    private List<Project> within(Scope scope) {
        List<Project> planned = register.planned(periods.current());
        return scope.whole() ? planned : planned.stream().filter(scope::holds).toList();
    }

    /** Those of them that the name may mean. */
    List<Project> to(Official official, String name) {
        Scope scope = scopes.of(official);
        return scope.whole()
                ? register.names(periods.current()).matching(name)
                : register.matching(name, within(scope));
    }
}
