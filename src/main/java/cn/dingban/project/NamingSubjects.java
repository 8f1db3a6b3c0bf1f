package cn.dingban.project;

import cn.dingban.delivery.SubjectNames;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells deliveries what the projects are called that they are about. */
@Component
class NamingSubjects implements SubjectNames {

    private final ProjectRegister register;

    NamingSubjects(ProjectRegister register) {
        this.register = register;
    }

    @Override
    public List<String> of(Collection<Long> projectIds) {
        return projectIds.stream()
                .flatMap(id -> register.project(id).stream())
                .map(Project::calledName)
                .toList();
    }
}
