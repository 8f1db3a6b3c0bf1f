package cn.dingban.console;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who holds the token; there are no finer rights yet. */
final class Administrator {

    static final String ROLE = "ADMINISTRATOR";

    private Administrator() {}

    /** @param name how the trail calls them */
    static Authentication named(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
    }
}
