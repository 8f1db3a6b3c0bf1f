package cn.dingban.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person in a post (人员).
 *
 * @param userId the person's DingTalk id; null while not bound
 * @param liaisonFor the leaders whose contacts this person keeps
 */
public record Official(
        long id,
        String name,
        @Nullable String userId,
        @Nullable String mobile,
        long unitId,
        String unitName,
        String post,
        Set<Role> roles,
        List<String> liaisonFor) {

    public Official {
        roles = Set.copyOf(roles);
        liaisonFor = List.copyOf(liaisonFor);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /** Whether DingTalk can reach this person. */
    public boolean isBound() {
        return userId != null;
    }
}
