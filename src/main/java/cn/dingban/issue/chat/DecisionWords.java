package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.CardParts;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.RaisingIssues.NewOrder;
import cn.dingban.issue.chat.IssuingOrders.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A meeting's decisions in words and on their card. */
@Component
class DecisionWords {

    static final String CARD = "meeting-decisions";

    /** So many meetings are listed. */
    static final int MEETINGS = 3;

    private static final int PARTS = 6;

    private final MessageTemplates templates;
    private final Wording wording;
    private final IssueWords words;
    private final FindingIssues finding;

    DecisionWords(MessageTemplates templates, Wording wording, IssueWords words, FindingIssues finding) {
        this.templates = templates;
        this.wording = wording;
        this.words = words;
        this.finding = finding;
    }

    Answer readBack(Minutes minutes, List<NewOrder> orders) {
        Map<String, Object> model = Map.of("meeting", name(minutes), "count", orders.size());
        Rendered head = templates.render("meeting-decisions", model);
        List<String> lines = new ArrayList<>();
        for (NewOrder order : orders) {
            LocalDate due = order.due();
            lines.add(templates
                    .render(
                            "meeting-decision-line",
                            Map.of(
                                    "number", lines.size() + 1,
                                    "lead", words.unit(order.unitId()),
                                    "supporting", words.units(order.supportingUnits()),
                                    "requirement", order.trouble().description(),
                                    "due", due == null ? "" : wording.day(due)))
                    .title());
        }
        Map<String, String> values = new HashMap<>(CardParts.of("lines", PARTS, lines));
        values.put("heading", head.title());
        values.put("body", head.body());
        values.put("minutes", String.valueOf(minutes.id()));
        values.put("open", "true");
        values.put("state", "");
        Rendered text = new Rendered(head.title(), String.join("\n", lines) + "\n\n" + head.body());
        return Answer.card(text, new CardContent(CARD, values), CARD);
    }

    Rendered unclear(List<Fault> faults) {
        List<Map<String, Object>> lines = faults.stream()
                .map(fault -> Map.<String, Object>of("where", fault.where(), "text", fault.text(), "why", fault.why()))
                .toList();
        return templates.render(
                "meeting-decisions-unclear", Map.of("lines", lines, "none", lines.isEmpty(), "any", !lines.isEmpty()));
    }

    Rendered issued(Minutes minutes, List<IssueView> orders) {
        return templates.render(
                "meeting-decided",
                Map.of(
                        "meeting", name(minutes),
                        "count", orders.size(),
                        "lines", orders.stream().map(this::order).toList()));
    }

    Rendered dropped() {
        return templates.render("meeting-decisions-dropped", Map.of());
    }

    /** What they decided, newest first, with how far each order has come. */
    Rendered list(List<Minutes> meetings) {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Minutes minutes : meetings) {
            List<IssueView> orders = minutes.orders().stream()
                    .flatMap(id -> finding.find(id).stream())
                    .toList();
            listed.add(Map.of(
                    "meeting", name(minutes),
                    "count", orders.size(),
                    "closed",
                            orders.stream()
                                    .filter(order -> !order.status().isInHand())
                                    .count(),
                    "lines", orders.stream().map(this::order).toList()));
        }
        return templates.render("meeting-decisions-list", Map.of("none", listed.isEmpty(), "meetings", listed));
    }

    private Map<String, Object> order(IssueView view) {
        return Map.of(
                "label", words.label(view),
                "lead", words.unit(view.assignment().unitId()),
                "supporting", words.units(view.assignment().supportingUnits()),
                "requirement", view.assignment().requirement(),
                "status", words.status(view),
                "due", words.due(view));
    }

    private String name(Minutes minutes) {
        return minutes.meeting().isEmpty()
                ? wording.phrase("issue.meeting.of", wording.moment(minutes.createdAt()))
                : minutes.meeting();
    }
}
