package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.issue.By;
import cn.dingban.issue.DecidingIssues;
import cn.dingban.issue.HandlingIssues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.Ladder;
import cn.dingban.issue.RaisingIssues;
import cn.dingban.issue.StepKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out what a person may do and has said enough for. */
@Component
class Doing {

    private static final int USUAL_DAYS = 3;
    private static final int MOST_DAYS = 60;

    private final HandlingIssues handling;
    private final DecidingIssues deciding;
    private final RaisingIssues raising;
    private final Ladder ladder;
    private final HandingOut handingOut;
    private final Done done;

    Doing(
            HandlingIssues handling,
            DecidingIssues deciding,
            RaisingIssues raising,
            Ladder ladder,
            HandingOut handingOut,
            Done done) {
        this.handling = handling;
        this.deciding = deciding;
        this.raising = raising;
        this.ladder = ladder;
        this.handingOut = handingOut;
        this.done = done;
    }

    /** @throws IllegalStateException when the issue does not stand so; rights are to be asked before */
    Answer what(Caller caller, IssueView issue, IssueAction action, Said said) {
        By by = new By(caller.userId(), caller.source());
        long id = issue.id();
        return switch (action) {
            case ASSIGN -> handingOut.assign(caller, issue, said);
            case ASK_EXTENSION -> handingOut.askExtension(caller, issue, said);
            case RESOLVE, RESOLVE_PARTLY -> handingOut.resolve(caller, issue, action, said);
            case ACCEPT -> done.say(StepKind.ACCEPTED, handling.accept(id, by));
            case DECLINE -> done.say(StepKind.DECLINED, handling.decline(id, said.text(), by));
            case ANSWER -> done.say(StepKind.ANSWERED, handling.answer(id, said.text(), by));
            case GRANT_EXTENSION ->
                done.say(StepKind.EXTENSION_GRANTED, handling.decideExtension(id, true, said.text(), by));
            case REFUSE_EXTENSION ->
                done.say(StepKind.EXTENSION_REFUSED, handling.decideExtension(id, false, said.text(), by));
            case CONFIRM -> done.say(StepKind.CONFIRMED, deciding.confirm(id, by));
            case DISPUTE -> done.say(StepKind.DISPUTED, deciding.dispute(id, said.text(), by));
            case CLOSE -> done.say(StepKind.CLOSED, deciding.close(id, by));
            case ESCALATE -> escalate(issue, said, by);
            case HOLD -> hold(issue, said, by);
            case KEEP -> done.say(StepKind.KEPT, deciding.keep(id, said.text(), by));
            case SUGGEST -> done.say(StepKind.SUGGESTED, deciding.suggest(id, said.text(), by));
            case REOPEN -> done.say(StepKind.REOPENED, raising.reopen(id, said.text(), by));
        };
    }

    /** In order, by one press; out of order, or before its time, only with a reason. */
    private Answer escalate(IssueView issue, Said said, By by) {
        int wanted = Optional.ofNullable(said.count()).orElse(issue.tier() + 1);
        boolean order = issue.kind() == IssueKind.FOLLOW_UP_ORDER;
        if (!order && (wanted <= issue.tier() || wanted > ladder.tiers().size())) {
            return done.refuse("tier", issue);
        }
        boolean inOrder = issue.standing().proposedOn() != null && (order || wanted == issue.tier() + 1);
        if (!inOrder && said.text().isBlank()) {
            return done.refuse("reason", issue);
        }
        return done.say(StepKind.ESCALATED, deciding.escalate(issue.id(), wanted, said.text(), by));
    }

    private Answer hold(IssueView issue, Said said, By by) {
        int days = Optional.ofNullable(said.count()).orElse(USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            return done.refuse("days", issue);
        }
        IssueView held = deciding.hold(issue.id(), days, by);
        return held.equals(issue) ? done.refuse("calendar", issue) : done.say(StepKind.HELD, held);
    }
}
