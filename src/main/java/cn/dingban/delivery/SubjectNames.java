package cn.dingban.delivery;

import java.util.Collection;
import java.util.List;

/** Names the projects that notices are about; the register, of which this module knows nothing, answers. */
public interface SubjectNames {

    /** What people call them, in no particular order; those that are gone are left out. */
    List<String> of(Collection<Long> projectIds);
}
