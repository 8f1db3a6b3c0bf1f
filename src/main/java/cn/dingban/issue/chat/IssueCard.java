package cn.dingban.issue.chat;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.Extension;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.Ladder;
import cn.dingban.organisation.Official;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One person's view of one issue: where it stands, what is asked of them, and the buttons that they may press now. */
@Component
class IssueCard {

    static final String CARD = "issue";

    private final MessageTemplates templates;
    private final IssueForm form;
    private final IssueRights rights;
    private final IssuePeople people;
    private final Wordings wordings;
    private final OfficeClock clock;

    IssueCard(
            MessageTemplates templates,
            IssueForm form,
            IssueRights rights,
            IssuePeople people,
            Wordings wordings,
            OfficeClock clock) {
        this.templates = templates;
        this.form = form;
        this.rights = rights;
        this.people = people;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** What the card says things with. */
    @Component("issueCardWordings")
    record Wordings(IssueWords words, Deadlines deadlines, Ladder ladder) {}

    /** What is asked of a person: the one thing that matters most. */
    private enum Ask {
        CONFIRM,
        CLOSE,
        EXTENSION,
        REASSIGN,
        PROPOSE,
        FOLLOW_UP,
        ACCEPT,
        SOLVE,
        ORDER,
        NONE
    }

    /** What this person may press; what the office could also do, in others' stead or once more, is left to sentences. */
    Set<IssueAction> buttons(IssueView issue, Official official) {
        Set<IssueAction> may = EnumSet.noneOf(IssueAction.class);
        may.addAll(rights.of(official, issue));
        if (!people.handles(official, issue.assignment().unitId())) {
            may.removeAll(EnumSet.of(IssueAction.ANSWER, IssueAction.RESOLVE, IssueAction.RESOLVE_PARTLY));
        }
        if (issue.status() != IssueStatus.OPEN && issue.status() != IssueStatus.DECLINED) {
            may.remove(IssueAction.ASSIGN);
        }
        return may;
    }

    private Ask ask(IssueView issue, Set<IssueAction> may) {
        if (may.contains(IssueAction.CLOSE)) {
            return Ask.CLOSE;
        }
        if (may.contains(IssueAction.CONFIRM)) {
            return Ask.CONFIRM;
        }
        if (may.contains(IssueAction.GRANT_EXTENSION)) {
            return Ask.EXTENSION;
        }
        if (may.contains(IssueAction.ASSIGN) && issue.status() == IssueStatus.DECLINED) {
            return Ask.REASSIGN;
        }
        if (may.contains(IssueAction.ESCALATE) && issue.standing().proposedOn() != null) {
            return issue.kind() == IssueKind.ISSUE ? Ask.PROPOSE : Ask.FOLLOW_UP;
        }
        if (may.contains(IssueAction.ACCEPT)) {
            return Ask.ACCEPT;
        }
        return may.contains(IssueAction.RESOLVE)
                ? Ask.SOLVE
                : issue.status() == IssueStatus.ASSIGNED ? Ask.ORDER : Ask.NONE;
    }

    Rendered text(IssueView issue, Official official) {
        return text(issue, buttons(issue, official));
    }

    private Rendered text(IssueView issue, Set<IssueAction> may) {
        IssueWords words = wordings.words();
        LocalDate today = clock.today();
        Ask ask = ask(issue, may);
        Map<String, Object> model = new HashMap<>();
        model.put("heading", words.phrase("issue.heading." + key(ask), words.label(issue)));
        model.put("label", words.label(issue));
        model.put("number", issue.number().toString());
        model.put("project", words.project(issue));
        model.put("category", issue.kind() == IssueKind.ISSUE ? words.category(issue) : "");
        model.put("urgent", issue.trouble().urgent());
        model.put("description", issue.trouble().description());
        model.put("help", issue.trouble().help());
        model.put("handedOut", issue.isHandedOut());
        model.put("lead", words.unit(issue.assignment().unitId()));
        model.put("supporting", words.units(issue.assignment().supportingUnits()));
        model.put("requirement", issue.assignment().requirement());
        model.put("issuer", issue.assignment().issuer());
        model.put("inHand", issue.status().isInHand());
        model.put("due", words.dueFrom(issue, today));
        model.put("colour", words.colour(wordings.deadlines().colour(issue, today)));
        model.put("tier", words.tier(issue));
        model.put("status", words.status(issue));
        model.put("result", issue.outcome().result());
        model.put("evidence", issue.outcome().evidence());
        model.put("ask", question(ask, issue));
        model.put("accept", ask == Ask.ACCEPT);
        model.put("example", ask == Ask.SOLVE || ask == Ask.ACCEPT);
        return templates.render("issue-card", model);
    }

    private String question(Ask ask, IssueView issue) {
        IssueWords words = wordings.words();
        Extension asked = issue.extension();
        return switch (ask) {
            case EXTENSION ->
                asked == null || asked.until() == null
                        ? ""
                        : words.phrase("issue.ask.extension", words.day(asked.until()), String.valueOf(asked.reason()));
            case PROPOSE -> words.phrase("issue.ask.propose", words.tier(issue), words.tierAbove(issue));
            case CLOSE ->
                issue.outcome().answerOverdue()
                        ? words.phrase(
                                "issue.ask.close-unanswered",
                                String.valueOf(wordings.ladder().answerWithin()))
                        : words.phrase("issue.ask.close");
            case NONE, ORDER -> "";
            default -> words.phrase("issue.ask." + key(ask));
        };
    }

    private static String key(Ask ask) {
        return ask.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    CardContent content(IssueView issue, Official official) {
        Set<IssueAction> may = buttons(issue, official);
        Rendered text = text(issue, may);
        Map<String, String> values = new HashMap<>();
        values.put("heading", text.title());
        values.put("body", text.body());
        values.put("issue", String.valueOf(issue.id()));
        values.put("form", form.of(may));
        values.put("hasForm", String.valueOf(!form.isEmpty(may)));
        values.put("canAccept", flag(may, IssueAction.ACCEPT));
        values.put("canSolve", flag(may, IssueAction.RESOLVE));
        values.put("canDecline", flag(may, IssueAction.DECLINE));
        values.put("canExtend", flag(may, IssueAction.ASK_EXTENSION));
        values.put("canGrant", flag(may, IssueAction.GRANT_EXTENSION));
        values.put("canConfirm", String.valueOf(may.contains(IssueAction.CONFIRM) && !may.contains(IssueAction.CLOSE)));
        values.put("canClose", flag(may, IssueAction.CLOSE));
        values.put(
                "canEscalate",
                String.valueOf(
                        may.contains(IssueAction.ESCALATE) && issue.standing().proposedOn() != null));
        values.put("canAssign", flag(may, IssueAction.ASSIGN));
        values.put("canSuggest", flag(may, IssueAction.SUGGEST));
        values.put("canReopen", flag(may, IssueAction.REOPEN));
        values.put("canKeep", String.valueOf(may.contains(IssueAction.KEEP) && !may.contains(IssueAction.ASSIGN)));
        return new CardContent(CARD, values);
    }

    private static String flag(Set<IssueAction> may, IssueAction action) {
        return String.valueOf(may.contains(action));
    }
}
