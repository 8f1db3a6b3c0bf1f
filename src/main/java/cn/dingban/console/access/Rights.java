package cn.dingban.console.access;

import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides by role which of the console's pages somebody may open, and where they may change something. What is in no section is for nobody. */
@Component
public class Rights implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final LocalAccounts accounts;
    private final Organisation organisation;

    Rights(LocalAccounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        HttpServletRequest request = where.getRequest();
        Authentication in = who.get();
        Set<Role> roles = in == null ? Set.of() : SignedIn.roles(in.getAuthorities());
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean looks = LOOKING.contains(request.getMethod());
        return new AuthorizationDecision(Stream.of(Section.values())
                .filter(section -> section.holds(path))
                .anyMatch(section -> looks ? mayRead(section, roles) : mayChange(section, roles)));
    }

    /** The sections that somebody with these roles may open, in their order. */
    public List<Section> open(Set<Role> roles) {
        return Stream.of(Section.values())
                .filter(section -> mayRead(section, roles))
                .toList();
    }

    /** Whether somebody with these roles may change something on that page. */
    public boolean mayChange(String path, Set<Role> roles) {
        return Stream.of(Section.values())
                .filter(section -> section.holds(path))
                .anyMatch(section -> mayChange(section, roles));
    }

    private boolean mayChange(Section section, Set<Role> roles) {
        return section.isChangedBy(roles) || isFirstSetUp(section, roles);
    }

    private boolean mayRead(Section section, Set<Role> roles) {
        return section.isReadBy(roles) || isFirstSetUp(section, roles);
    }

    /** As long as there is no security administrator, the system administrator makes the first. */
    private boolean isFirstSetUp(Section section, Set<Role> roles) {
        return section == Section.ACCOUNTS
                && roles.contains(Role.ADMINISTRATOR)
                && organisation.holding(Role.SECURITY_ADMINISTRATOR).isEmpty()
                && !accounts.has(Role.SECURITY_ADMINISTRATOR);
    }
}
