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
import cn.dingban.issue.StepView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An issue with everything that happened to it, as one card: who, when, through what. */
@Component
class IssueHistory {

    static final String CARD = "issue-history";

    /** A card's value may have 1 KB; the steps go into so many of them. */
    private static final int PARTS = 6;

    private final FindingIssues finding;
    private final MessageTemplates templates;
    private final IssueWords words;
    private final Wording wording;

    IssueHistory(FindingIssues finding, MessageTemplates templates, IssueWords words, Wording wording) {
        this.finding = finding;
        this.templates = templates;
        this.words = words;
        this.wording = wording;
    }

    Answer of(IssueView issue) {
        Map<String, Object> model = new HashMap<>();
        model.put("label", words.label(issue));
        model.put("project", words.project(issue));
        model.put("category", words.category(issue));
        model.put("description", issue.trouble().description());
        model.put("status", words.status(issue));
        model.put("tier", words.tier(issue));
        model.put("lead", words.unit(issue.assignment().unitId()));
        model.put("due", words.due(issue));
        model.put("inHand", issue.status().isInHand());
        Long whole = issue.splitFrom();
        model.put(
                "whole",
                whole == null ? "" : finding.find(whole).map(words::label).orElse(""));
        model.put(
                "parts", finding.splitOff(issue.id()).stream().map(words::label).toList());
        Rendered head = templates.render("issue-history", model);
        List<String> steps = steps(issue);
        Rendered full = new Rendered(head.title(), head.body() + "\n\n" + String.join("\n", steps));
        Map<String, String> values = new HashMap<>(Map.of("heading", head.title(), "body", head.body()));
        values.putAll(CardParts.of("steps", PARTS, steps));
        return Answer.card(full, new CardContent(CARD, values), CARD);
    }

    private List<String> steps(IssueView issue) {
        List<String> lines = new ArrayList<>();
        for (StepView step : finding.history(issue.id())) {
            lines.add(templates
                    .render(
                            "issue-history-step",
                            Map.of(
                                    "at", wording.moment(step.at()),
                                    "who", words.person(step.actor()),
                                    "what", words.step(issue, step),
                                    "detail", words.detail(step),
                                    "through", words.through(step)))
                    .title());
        }
        return lines;
    }
}
