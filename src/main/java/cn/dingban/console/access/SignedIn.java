package cn.dingban.console.access;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is in. The name of the authentication is how the trail calls them: a userId, or {@code account:admin}.
 *
 * @param shown how they are called on the page
 * @param official whether they are somebody of the organisation, whose roles are looked up again at each request
 */
public record SignedIn(String shown, boolean official) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Only to choose a password and to set up the second factor. */
    public static final String SET_UP = "SET_UP";

    /** A county's own system. */
    public static final String AREA = "AREA";

    private static final String API_OF = "api:";
    private static final String PREFIX = "ROLE_";
    private static final String ACCOUNT = "account:";

    /** Somebody of the organisation. */
    public static Authentication as(Official official) {
        return token(String.valueOf(official.userId()), official.roles(), new SignedIn(official.name(), true));
    }

    /** The holder of a local account. */
    public static Authentication as(AccountView account) {
        return token(ACCOUNT + account.name(), Set.of(account.role()), new SignedIn(account.name(), false));
    }

    /** The holder of an account that is not set up yet. */
    public static Authentication toSetUp(AccountView account) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                ACCOUNT + account.name(), null, List.of(new SimpleGrantedAuthority(PREFIX + SET_UP)));
        token.setDetails(new SignedIn(account.name(), false));
        return token;
    }

    /** A county's own system, with the county's token. */
    public static Authentication ofArea(String area) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                API_OF + area, null, List.of(new SimpleGrantedAuthority(PREFIX + AREA)));
        token.setDetails(new SignedIn(area, false));
        return token;
    }

    /** The area to which whoever is in is limited by a token. */
    static Optional<String> areaOf(Authentication who) {
        return who.getAuthorities().stream()
                .filter(authority -> (PREFIX + AREA).equals(authority.getAuthority()))
                .map(authority -> who.getName().substring(API_OF.length()))
                .findFirst();
    }

    /** @param name how the trail calls them */
    public static Authentication as(String name, String shown, Set<Role> roles) {
        return token(name, roles, new SignedIn(shown, false));
    }

    private static Authentication token(String name, Set<Role> roles, SignedIn who) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                name,
                null,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority(PREFIX + role.name()))
                        .toList());
        token.setDetails(who);
        return token;
    }

    /** The roles of whoever is in. */
    public static Set<Role> roles(Collection<? extends GrantedAuthority> authorities) {
        Set<String> names = authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return Set.of(Role.values()).stream()
                .filter(role -> names.contains(PREFIX + role.name()))
                .collect(Collectors.toSet());
    }

    /** The roles of whoever makes the request; none where nobody is in. */
    public static Set<Role> rolesOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who ? roles(who.getAuthorities()) : Set.of();
    }

    /** The account's name in the name of its authentication. */
    static String account(Authentication who) {
        return who.getName().substring(ACCOUNT.length());
    }
}
