package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.By;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.RaisingIssues;
import cn.dingban.issue.RaisingIssues.NewOrder;
import cn.dingban.issue.Trouble;
import cn.dingban.organisation.Unit;
import cn.dingban.project.ProjectMention;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** 督办 市交通运输局 配合 莲都区政府 12月15日前报235国道复工方案. */
    Answer issue(Caller caller, String text) {
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
        IssueView order = raising.order(
                new NewOrder(
                        project(said.text()),
                        new Trouble(said.text(), "", "", false),
                        MEETING.matcher(text).find() ? IssueOrigin.MEETING : IssueOrigin.LEADER,
                        caller.official().unitId(),
                        lead.get().id(),
                        supporting,
                        until),
                new By(caller.userId(), caller.source()));
        return issued(order);
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

    private Answer refused(String why, String unit, String nearest) {
        return Answer.text(templates.render(
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
                        nearest)));
    }
}
