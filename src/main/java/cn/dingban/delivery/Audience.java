package cn.dingban.delivery;

import cn.dingban.organisation.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody is told (受众): the first of these roles that they hold, or that somebody holds for whom they stand in.
 *
 * @param unitId in which unit; null where the role is the whole office's
 */
public record Audience(@Nullable Long unitId, List<Role> roles) {

    public Audience {
        roles = List.copyOf(roles);
    }
}
