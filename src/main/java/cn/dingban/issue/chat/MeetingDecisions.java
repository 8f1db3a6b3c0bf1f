package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.chat.IssuingOrders.ReadLines;
import cn.dingban.issue.chat.Minutes.Line;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Turns what a meeting decided (议定事项), line by line, into follow-up orders: reads it back, and issues them when it is confirmed. Where one line is
 * unclear none is issued: minutes are one thing.
 */
@Component
class MeetingDecisions {

    static final String TOPIC = "meeting-decisions";

    /** As the table of minutes holds it. */
    private static final int LONGEST_NAME = 100;

    private final IssuingOrders issuing;
    private final IssuePeople people;
    private final DecisionWords words;
    private final KeptMinutes kept;
    private final Dialogues dialogues;
    private final Clock clock;

    MeetingDecisions(
            IssuingOrders issuing,
            IssuePeople people,
            DecisionWords words,
            KeptMinutes kept,
            Dialogues dialogues,
            Clock clock) {
        this.issuing = issuing;
        this.people = people;
        this.words = words;
        this.kept = kept;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    boolean mayIssue(Caller caller) {
        return people.isOffice(caller.official(), IssueKind.FOLLOW_UP_ORDER);
    }

    /**
     * Reads them back; nothing is issued yet.
     *
     * @param meeting as it was called; may be empty
     */
    Answer readBack(Caller caller, String meeting, List<Line> lines) {
        if (!mayIssue(caller)) {
            return issuing.notAllowed();
        }
        ReadLines read = issuing.readAll(caller, lines);
        if (!read.isClear()) {
            return Answer.text(words.unclear(read.faults()));
        }
        String name = meeting.substring(0, Math.min(meeting.length(), LONGEST_NAME));
        Minutes minutes = kept.saveAndFlush(new Minutes(caller.userId(), name, lines, clock.instant()));
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(minutes.id()));
        return words.readBack(minutes, read.orders());
    }

    Optional<Minutes> open(Caller caller, String id) {
        return id.matches("\\d{1,18}")
                ? kept.findById(Long.valueOf(id)).filter(minutes -> minutes.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    /** Issues them: read once more, for a unit may have been renamed or a day have passed since. */
    Answer confirm(Caller caller, Minutes minutes) {
        dialogues.close(caller.userId(), TOPIC, String.valueOf(minutes.id()));
        if (!mayIssue(caller)) {
            minutes.drop();
            return issuing.notAllowed();
        }
        ReadLines read = issuing.readAll(caller, minutes.lines());
        if (!read.isClear()) {
            minutes.drop();
            return Answer.text(words.unclear(read.faults()));
        }
        List<IssueView> orders = read.orders().stream()
                .map(order -> issuing.order(caller, order))
                .toList();
        minutes.become(orders.stream().map(IssueView::id).toList());
        return Answer.text(words.issued(minutes, orders));
    }

    Answer drop(Caller caller, Minutes minutes) {
        minutes.drop();
        dialogues.close(caller.userId(), TOPIC, String.valueOf(minutes.id()));
        return Answer.text(words.dropped());
    }

    /** What the last meetings decided, and how far it has come. */
    Answer recent(Caller caller) {
        if (!mayIssue(caller)) {
            return issuing.notAllowed();
        }
        return Answer.text(words.list(
                kept.findByStateOrderByCreatedAtDescIdDesc(Minutes.State.ISSUED, Limit.of(DecisionWords.MEETINGS))));
    }
}
