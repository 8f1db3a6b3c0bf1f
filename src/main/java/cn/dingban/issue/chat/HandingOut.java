package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.issue.Assignment;
import cn.dingban.issue.By;
import cn.dingban.issue.HandlingIssues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.Ladder;
import cn.dingban.issue.StepKind;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What needs more than one thing said: to whom and until when, more time, a result with its evidence. */
@Component
class HandingOut {

    private final HandlingIssues handling;
    private final UnitNames units;
    private final AskingForEvidence evidence;
    private final Ladder ladder;
    private final OfficeClock clock;
    private final Done done;

    HandingOut(
            HandlingIssues handling,
            UnitNames units,
            AskingForEvidence evidence,
            Ladder ladder,
            OfficeClock clock,
            Done done) {
        this.handling = handling;
        this.units = units;
        this.evidence = evidence;
        this.ladder = ladder;
        this.clock = clock;
        this.done = done;
    }

    /** 交办: to a body that the organisation knows; without a requirement the trouble itself is what has to be settled. */
    Answer assign(Caller caller, IssueView issue, Said said) {
        if (said.unit().isBlank()) {
            return done.refuse("unit-missing", issue);
        }
        Optional<Unit> lead = units.named(said.unit());
        if (lead.isEmpty()) {
            return done.refuse("unit-unknown", issue, said.unit(), units.nearest(said.unit()));
        }
        List<Long> supporting = new ArrayList<>();
        for (String name : UnitNames.listed(said.supporting())) {
            Optional<Unit> unit = units.named(name);
            if (unit.isEmpty()) {
                return done.refuse("unit-unknown", issue, name, units.nearest(name));
            }
            supporting.add(unit.get().id());
        }
        LocalDate until = said.until();
        if (until != null && until.isBefore(clock.today())) {
            return done.refuse("past", issue);
        }
        String requirement = said.text().isBlank() ? issue.trouble().description() : said.text();
        Assignment to = new Assignment(lead.get().id(), supporting, requirement, issuer(caller, issue));
        return done.say(StepKind.ASSIGNED, handling.assign(issue.id(), to, until, by(caller)));
    }

    /** The three offices sign together; the key-project office signs with its unit and the person's name. */
    private String issuer(Caller caller, IssueView issue) {
        return issue.kind() == IssueKind.FOLLOW_UP_ORDER
                ? ladder.followUp().issuer()
                : caller.official().unitName() + " " + caller.official().name();
    }

    Answer askExtension(Caller caller, IssueView issue, Said said) {
        LocalDate until = said.until();
        LocalDate due = issue.dueOn();
        if (until == null) {
            return done.refuse("until-missing", issue);
        }
        if (due != null && !until.isAfter(due)) {
            return done.refuse("until-earlier", issue);
        }
        return done.say(StepKind.EXTENSION_ASKED, handling.askExtension(issue.id(), until, said.text(), by(caller)));
    }

    /** 办结: with evidence, or the question for it. */
    Answer resolve(Caller caller, IssueView issue, IssueAction action, Said said) {
        if (action == IssueAction.RESOLVE_PARTLY && said.rest().isBlank()) {
            return done.refuse("rest-missing", issue);
        }
        return said.evidence().isBlank() && !evidence.isThere(issue, said.text())
                ? evidence.ask(caller, issue, action, said)
                : resolved(caller, issue, action, said);
    }

    Answer resolved(Caller caller, IssueView issue, IssueAction action, Said said) {
        By by = by(caller);
        if (action == IssueAction.RESOLVE) {
            IssueView resolved = handling.resolve(issue.id(), said.text(), said.evidence(), by);
            return done.say(StepKind.RESOLVED, resolved);
        }
        List<IssueView> parts = handling.resolvePartly(issue.id(), said.text(), said.evidence(), said.rest(), by);
        return done.say(StepKind.SPLIT, parts.get(1), parts.get(1).number().toString());
    }

    private static By by(Caller caller) {
        return new By(caller.userId(), caller.source());
    }
}
