package cn.dingban.console;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the ids of other modules, for lists. */
@Component
public class Naming {

    private final Organisation organisation;
    private final ProjectRegister register;

    Naming(Organisation organisation, ProjectRegister register) {
        this.organisation = organisation;
        this.register = register;
    }

    /** The unit's name; its number where it is gone. */
    public String unit(long id) {
        return organisation.unit(id).map(Unit::name).orElse("#" + id);
    }

    /** The person's name; the userId where nobody has it any more. */
    public String person(@Nullable String userId) {
        return userId == null
                ? ""
                : organisation.byUserId(userId).map(Official::name).orElse(userId);
    }

    /** The leader's name, or the number. */
    public String official(long id) {
        return organisation.official(id).map(Official::name).orElse("#" + id);
    }

    /** Each project asked about, once. */
    public Map<Long, Project> projects(Collection<Long> ids) {
        return register.projects(ids);
    }
}
