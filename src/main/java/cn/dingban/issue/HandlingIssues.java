package cn.dingban.issue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of a handed-out issue between the office and the lead body (交办、签收、反馈、延期、办结). */
@Component
@Transactional
public class HandlingIssues {

    private final IssueBook book;
    private final Deadlines deadlines;
    private final Numbering numbering;

    HandlingIssues(IssueBook book, Deadlines deadlines, Numbering numbering) {
        this.book = book;
        this.deadlines = deadlines;
        this.numbering = numbering;
    }

    /**
     * The office hands it out; from the lowest tier this takes it into the second, because from then on the office coordinates.
     *
     * @param due the last day; null for the tier's own time from today on
     */
    public IssueView assign(long id, Assignment to, @Nullable LocalDate due, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        int tier = before.kind() == IssueKind.ISSUE ? Math.max(before.tier(), 2) : before.tier();
        LocalDate today = book.today();
        LocalDate entered = tier == before.tier() ? before.standing().enteredOn() : today;
        LocalDate last = due == null ? deadlines.entering(before.kind(), tier, today) : due;
        issue.assign(to, Standing.entering(tier, entered, last, false));
        return book.changed(issue, before, StepKind.ASSIGNED, by, to.requirement());
    }

    /** 签收. */
    public IssueView accept(long id, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        issue.accept();
        return book.changed(issue, before, StepKind.ACCEPTED, by, "");
    }

    /** 不属我单位. */
    public IssueView decline(long id, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        issue.decline();
        return book.changed(issue, before, StepKind.DECLINED, by, reason);
    }

    /** 反馈: whoever answers has accepted it. */
    public IssueView answer(long id, String measures, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        if (before.status() == IssueStatus.ASSIGNED) {
            issue.accept();
        }
        return book.changed(issue, before, StepKind.ANSWERED, by, measures);
    }

    /** 申请延期: asked, not granted; the deadline stays until the office has decided. */
    public IssueView askExtension(long id, LocalDate until, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        issue.ask(new Extension(until, reason));
        return book.changed(issue, before, StepKind.EXTENSION_ASKED, by, until + " " + reason);
    }

    /** 同意、不同意延期: what is granted moves deadline and colour together. */
    public IssueView decideExtension(long id, boolean granted, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        Extension asked = before.extension();
        issue.decideExtension(granted);
        String detail = ((asked == null ? "" : asked.until()) + " " + reason).strip();
        return book.changed(
                issue, before, granted ? StepKind.EXTENSION_GRANTED : StepKind.EXTENSION_REFUSED, by, detail);
    }

    /** 办结: the result with what shows it. Where those who raised it settle it themselves, their word is in it already. */
    public IssueView resolve(long id, String result, String evidence, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        issue.resolve(new Outcome(result, evidence, book.today(), false, null));
        IssueView resolved = book.changed(issue, before, StepKind.RESOLVED, by, joined(result, evidence));
        if (before.raised().unitId() != before.assignment().unitId()) {
            return resolved;
        }
        issue.confirm();
        return book.changed(issue, resolved, StepKind.CONFIRMED, by, "");
    }

    private static String joined(String result, String evidence) {
        return evidence.isEmpty() ? result : result + " " + evidence;
    }

    /**
     * 部分办结: the part that is solved goes its way to be closed; the rest becomes an issue of its own, with the same body and deadline.
     *
     * @return the solved part and the rest
     */
    public List<IssueView> resolvePartly(long id, String result, String evidence, String rest, By by) {
        Issue whole = book.locked(id);
        IssueView before = whole.view();
        Issue left = new Issue(
                        before.kind(),
                        numbering.next(before.kind(), book.today().getYear()),
                        new Trouble(
                                rest,
                                before.trouble().category(),
                                before.trouble().help(),
                                before.trouble().urgent()),
                        new Raised(
                                IssueOrigin.SPLIT,
                                before.raised().by(),
                                before.raised().unitId(),
                                before.raised().at(),
                                by.source()))
                .about(before.projectId())
                .splitFrom(whole);
        IssueView splitOff = book.changed(
                book.added(left),
                left.view(),
                StepKind.SPLIT,
                by,
                before.number().toString());
        book.changed(whole, before, StepKind.SPLIT, by, splitOff.number().toString());
        return List.of(resolve(id, result, evidence, by), splitOff);
    }

    /** A picture or file came as evidence. */
    public IssueView evidence(long id, String name, By by) {
        Issue issue = book.locked(id);
        return book.changed(issue, issue.view(), StepKind.EVIDENCE, by, name);
    }
}
