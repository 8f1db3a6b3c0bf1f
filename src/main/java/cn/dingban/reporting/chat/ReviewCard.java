package cn.dingban.reporting.chat;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words what waits for a reviewer: one card that lists everything, to be accepted as a whole or sent back one by one. */
@Component
class ReviewCard {

    static final String CARD = "report-review";

    private final MessageTemplates templates;
    private final ProjectRegister register;
    private final Organisation organisation;
    private final Wording wording;
    private final JsonMapper json = JsonMapper.builder().build();

    ReviewCard(MessageTemplates templates, ProjectRegister register, Organisation organisation, Wording wording) {
        this.templates = templates;
        this.register = register;
        this.organisation = organisation;
        this.wording = wording;
    }

    Rendered text(List<ReportView> waiting) {
        if (waiting.isEmpty()) {
            return templates.render("review-nothing", Map.of());
        }
        ReportView last = waiting.get(waiting.size() - 1);
        return templates.render(
                "review",
                Map.of(
                        "count", waiting.size(),
                        "reporter", person(last.submittedBy()),
                        "at", wording.moment(last.submittedAt()),
                        "example", projectName(last),
                        "lines", lines(waiting)));
    }

    private List<Map<String, Object>> lines(List<ReportView> waiting) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ReportView report : waiting) {
            lines.add(Map.of(
                    "number", lines.size() + 1,
                    "project", projectName(report),
                    "month", wording.month(report.period()),
                    "correction", report.correction(),
                    "amount", wording.money(report.content().monthInvestment()),
                    "ytd", wording.money(report.content().yearToDate()),
                    "progress", report.content().progress() + met(report),
                    "problems", report.content().problems()));
        }
        return lines;
    }

    CardContent card(List<ReportView> waiting) {
        Rendered text = text(waiting);
        return new CardContent(
                CARD,
                Map.of(
                        "heading", text.title(),
                        "body", text.body(),
                        "open", String.valueOf(!waiting.isEmpty()),
                        "form", waiting.isEmpty() ? "{\"fields\":[]}" : form(waiting)));
    }

    private String form(List<ReportView> waiting) {
        List<Map<String, String>> options = waiting.stream()
                .map(r -> Map.of("value", String.valueOf(r.id()), "text", projectName(r)))
                .toList();
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("name", "report");
        which.put("label", wording.phrase("reporting.review.which"));
        which.put("type", "SELECT");
        which.put("required", true);
        which.put("options", options);
        which.put("defaultValue", options.get(0).get("value"));
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("name", "reason");
        reason.put("label", wording.phrase("reporting.review.reason"));
        reason.put("type", "TEXT");
        reason.put("required", false);
        reason.put("placeholder", wording.phrase("reporting.review.reason.hint"));
        return json.writeValueAsString(Map.of("fields", List.of(which, reason)));
    }

    private String met(ReportView report) {
        Boolean met = report.content().milestoneMet();
        return met == null
                ? ""
                : wording.phrase(
                        "reporting.against-milestone.said",
                        wording.phrase(met ? "reporting.milestone.met" : "reporting.milestone.not-met"));
    }

    String projectName(ReportView report) {
        return register.project(report.projectId()).map(Project::calledName).orElse("");
    }

    private String person(String userId) {
        return organisation.byUserId(userId).map(o -> o.name()).orElse(userId);
    }
}
