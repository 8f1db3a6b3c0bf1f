package cn.dingban.console.access;

import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueView;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.Scope;
import cn.dingban.project.Scopes;
import cn.dingban.reporting.Reporting;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What whoever makes the request may see: people of the organisation what {@link Scopes} says, a county's token its county, accounts and the office's token everything that
 * their role lets them open.
 */
@Component
public class Sight {

    private final Organisation organisation;
    private final Scopes scopes;
    private final IssueRights issues;

    Sight(Organisation organisation, Scopes scopes, IssueRights issues) {
        this.organisation = organisation;
        this.scopes = scopes;
        this.issues = issues;
    }

    /** What may be seen of the city's projects. Works it out: ask once a request. */
    public Scope now() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return Scope.NOTHING;
        }
        return SignedIn.areaOf(who)
                .map(scopes::ofArea)
                .orElseGet(() -> official(who).map(scopes::of).orElse(isOfficial(who) ? Scope.NOTHING : Scope.WHOLE));
    }

    /** Which issues may be seen. */
    public Predicate<IssueView> issues() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<Official> official = who == null ? Optional.empty() : official(who);
        if (official.isPresent()) {
            return issues.readableBy(official.get());
        }
        Scope scope = now();
        return issue -> scope.whole() || issues.isIn(scope, issue);
    }

    /** Which obligations may be seen: those of units in sight, and the reports of projects in sight. */
    public Predicate<ObligationView> obligations() {
        Scope scope = now();
        return owed -> owed.kind().equals(Reporting.KIND)
                ? scope.holds(owed.subjectId(), owed.unitId())
                : scope.holdsUnit(owed.unitId());
    }

    private Optional<Official> official(Authentication who) {
        return isOfficial(who) ? organisation.byUserId(who.getName()) : Optional.empty();
    }

    private static boolean isOfficial(Authentication who) {
        return who.getDetails() instanceof SignedIn in && in.official();
    }
}
