package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.By;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.RaisingIssues;
import cn.dingban.issue.RaisingIssues.NewOrder;
import cn.dingban.issue.Trouble;
import cn.dingban.issue.chat.Minutes.Line;
import cn.dingban.organisation.Unit;
import cn.dingban.project.ProjectMention;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a sentence of the three offices into a follow-up order: to whom, what, until when. */
@Component
class IssuingOrders {

    private static final Pattern MEETING = Pattern.compile("会议|例会|专题会|纪要|议定|领导小组");

    private final RaisingIssues raising;
    private final UnitNames units;
    private final ProjectRegister register;
    private final MessageTemplates templates;
    private final IssueWords words;
    private final OfficeClock clock;

    IssuingOrders(
            RaisingIssues raising,
            UnitNames units,
            ProjectRegister register,
            MessageTemplates templates,
            IssueWords words,
            OfficeClock clock) {
        this.raising = raising;
        this.units = units;
        this.register = register;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    Answer notAllowed() {
        return Answer.text(templates.render("not-allowed", Map.of()));
    }

    /** An order that was understood, or what is wrong with the sentence. */
    record Read(@Nullable NewOrder order, @Nullable Rendered refusal) {}

    /**
     * A line that could not be read.
     *
     * @param where which line it is
     * @param why what is wrong with it, in words
     */
    record Fault(String where, String text, String why) {}

    /** Several lines at once. */
    record ReadLines(List<NewOrder> orders, List<Fault> faults) {

        boolean isClear() {
            return faults.isEmpty() && !orders.isEmpty();
        }
    }

    /** What a meeting's lines order; nothing is issued yet. */
    ReadLines readAll(Caller caller, List<Line> lines) {
        List<NewOrder> orders = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines) {
            Read read = read(caller, line.text(), IssueOrigin.MEETING);
            Rendered refusal = read.refusal();
            if (read.order() != null) {
                orders.add(read.order());
            } else if (refusal != null) {
                faults.add(new Fault(line.where(), line.text(), refusal.title()));
            }
        }
        return new ReadLines(orders, faults);
    }

    /** 督办 市交通运输局 配合 莲都区政府 12月15日前报235国道复工方案. */
    Answer issue(Caller caller, String text) {
        IssueOrigin origin = MEETING.matcher(text).find() ? IssueOrigin.MEETING : IssueOrigin.LEADER;
        Read read = read(caller, text, origin);
        Rendered refusal = read.refusal();
        return refusal == null ? issued(order(caller, Objects.requireNonNull(read.order()))) : Answer.text(refusal);
    }

    IssueView order(Caller caller, NewOrder order) {
        return raising.order(order, new By(caller.userId(), caller.source()));
    }

    /** What the sentence orders; nothing is issued yet. */
    Read read(Caller caller, String text, IssueOrigin origin) {
        Said said = new IssueSentence(null, null, text).to(IssueAction.ASSIGN, clock.today());
        Optional<Unit> lead = units.named(said.unit());
        if (lead.isEmpty()) {
            return refused("unit", said.unit(), units.nearest(said.unit()));
        }
        if (said.text().isBlank()) {
            return refused("what", said.unit(), "");
        }
        var until = said.until();
        if (until != null && until.isBefore(clock.today())) {
            return refused("past", said.unit(), "");
        }
        List<Long> supporting = new ArrayList<>();
        for (String name : UnitNames.listed(said.supporting())) {
            Optional<Unit> unit = units.named(name);
            if (unit.isEmpty()) {
                return refused("unit", name, units.nearest(name));
            }
            supporting.add(unit.get().id());
        }
        return new Read(
                new NewOrder(
                        project(said.text()),
                        new Trouble(said.text(), "", "", false),
                        origin,
                        caller.official().unitId(),
                        lead.get().id(),
                        supporting,
                        until),
                null);
    }

    private Answer issued(IssueView order) {
        return Answer.text(templates.render(
                "follow-up-issued",
                Map.of(
                        "label", words.label(order),
                        "lead", words.unit(order.assignment().unitId()),
                        "supporting", words.units(order.assignment().supportingUnits()),
                        "project", order.projectId() == null ? "" : words.project(order),
                        "requirement", order.assignment().requirement(),
                        "issuer", order.assignment().issuer(),
                        "due", words.due(order))));
    }

    /** The one project that is named; an order may as well be about none. */
    private @Nullable Long project(String text) {
        List<ProjectMention> mentions =
                register.names(ReportingPeriod.before(clock.today())).mentionsIn(text);
        return mentions.size() == 1 && mentions.get(0).projects().size() == 1
                ? Long.valueOf(mentions.get(0).projects().get(0).id())
                : null;
    }

    private Read refused(String why, String unit, String nearest) {
        Rendered refusal = templates.render(
                "follow-up-refused",
                Map.of(
                        "unknown",
                        why.equals("unit"),
                        "what",
                        why.equals("what"),
                        "past",
                        why.equals("past"),
                        "unit",
                        unit,
                        "nearest",
                        nearest));
        return new Read(null, refusal);
    }
}
