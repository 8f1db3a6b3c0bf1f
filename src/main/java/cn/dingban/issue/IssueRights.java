package cn.dingban.issue;

import cn.dingban.organisation.Official;
import cn.dingban.project.Scope;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which person may do what with an issue as it stands now. Asked before every press and every sentence. */
@Component
public class IssueRights {

    private static final Set<IssueAction> SOLVING = Collections.unmodifiableSet(
            EnumSet.of(IssueAction.ANSWER, IssueAction.RESOLVE, IssueAction.RESOLVE_PARTLY));
    private static final int HIGHEST = 5;

    private final IssuePeople people;

    IssueRights(IssuePeople people) {
        this.people = people;
    }

    /** Everything that this person may do with it now. */
    public Set<IssueAction> of(Official official, IssueView issue) {
        Set<IssueAction> rights = EnumSet.noneOf(IssueAction.class);
        if (people.isOffice(official, issue.kind())) {
            rights.addAll(office(issue));
        }
        if (people.handles(official, issue.assignment().unitId())) {
            rights.addAll(leadBody(issue));
        }
        if (people.raised(official, issue)) {
            rights.addAll(raiser(issue));
        }
        return rights;
    }

    /** Whether it concerns this person at all: they may see it and its history. */
    public boolean mayRead(Official official, IssueView issue) {
        return readableBy(official).test(issue);
    }

    /** The same for many issues: what the person may see is worked out once. */
    public Predicate<IssueView> readableBy(Official official) {
        Scope scope = people.scope(official);
        return issue -> people.isIn(scope, issue) || people.raised(official, issue) || leads(official, issue);
    }

    /** Whether it is about what is in a scope. */
    public boolean isIn(Scope scope, IssueView issue) {
        return people.isIn(scope, issue);
    }

    private boolean leads(Official official, IssueView issue) {
        var leaders = people.leaders(issue.projectId());
        return leaders.contains(official) || people.liaisons(leaders).contains(official);
    }

    private Set<IssueAction> office(IssueView issue) {
        Set<IssueAction> rights = EnumSet.noneOf(IssueAction.class);
        if (issue.status().isInHand()) {
            rights.addAll(SOLVING);
            rights.addAll(EnumSet.of(IssueAction.ASSIGN, IssueAction.HOLD));
            if (!issue.standing().kept()) {
                rights.add(IssueAction.KEEP);
            }
            if (mayClimb(issue)) {
                rights.add(IssueAction.ESCALATE);
            }
            if (issue.extension() != null) {
                rights.addAll(EnumSet.of(IssueAction.GRANT_EXTENSION, IssueAction.REFUSE_EXTENSION));
            }
        } else if (issue.status() == IssueStatus.CLOSED) {
            rights.add(IssueAction.REOPEN);
        } else if (issue.status() == IssueStatus.CONFIRMED || officeDecides(issue)) {
            rights.addAll(EnumSet.of(IssueAction.CLOSE, IssueAction.DISPUTE));
        }
        return rights;
    }

    /** A follow-up order is followed up formally once, when it is late. */
    private static boolean mayClimb(IssueView issue) {
        return issue.kind() == IssueKind.ISSUE
                ? issue.tier() < HIGHEST
                : !issue.standing().kept();
    }

    /** Where whoever raised it let their time pass, or is the office itself. */
    private boolean officeDecides(IssueView issue) {
        return issue.outcome().answerOverdue()
                || people.raisers(issue).stream().anyMatch(each -> people.isOffice(each, issue.kind()));
    }

    private static Set<IssueAction> leadBody(IssueView issue) {
        Set<IssueAction> rights = EnumSet.noneOf(IssueAction.class);
        if (issue.status().isInHand() && issue.status() != IssueStatus.DECLINED) {
            rights.addAll(SOLVING);
            rights.add(IssueAction.SUGGEST);
            if (issue.dueOn() != null && issue.extension() == null) {
                rights.add(IssueAction.ASK_EXTENSION);
            }
            if (issue.isHandedOut()) {
                rights.add(IssueAction.DECLINE);
            }
            if (issue.status() == IssueStatus.ASSIGNED) {
                rights.add(IssueAction.ACCEPT);
            }
        }
        return rights;
    }

    private static Set<IssueAction> raiser(IssueView issue) {
        if (issue.status() == IssueStatus.RESOLVED) {
            return EnumSet.of(IssueAction.CONFIRM, IssueAction.DISPUTE);
        }
        if (issue.status() == IssueStatus.CLOSED) {
            return EnumSet.of(IssueAction.REOPEN);
        }
        if (!issue.status().isInHand()) {
            return EnumSet.noneOf(IssueAction.class);
        }
        boolean own = issue.tier() == Ladder.LOWEST
                && !issue.isHandedOut()
                && !issue.standing().kept();
        return own ? EnumSet.of(IssueAction.SUGGEST, IssueAction.KEEP) : EnumSet.of(IssueAction.SUGGEST);
    }
}
