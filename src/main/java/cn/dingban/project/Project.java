package cn.dingban.project;

import cn.dingban.shared.Wan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of the register (项目) as it stands now.
 *
 * @param code the national project code; null for older projects
 * @param aliases further short names, and names it went by before
 * @param unitId the project unit that reports (建设单位); where the plan has none, the responsible unit
 * @param responsibleUnitId the unit that answers for it (责任单位)
 * @param area where it is built, as the plan words it
 */
public record Project(
        long id,
        @Nullable String code,
        String name,
        @Nullable String shortName,
        List<String> aliases,
        long unitId,
        long responsibleUnitId,
        String area,
        String nature,
        String industry,
        @Nullable Wan totalInvestment,
        @Nullable Wan priorCompleted,
        String remark) {

    public Project {
        aliases = List.copyOf(aliases);
    }

    /** What people call it: the short name where there is one. */
    public String calledName() {
        return shortName == null ? name : shortName;
    }
}
