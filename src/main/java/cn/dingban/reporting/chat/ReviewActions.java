package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReviewingReports;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a reviewer does, by card or by text: the same rules and the same answers. */
@Component
class ReviewActions {

    private final ReviewingReports reviewing;
    private final ProjectRegister register;
    private final ReviewCard card;
    private final MessageTemplates templates;

    ReviewActions(ReviewingReports reviewing, ProjectRegister register, ReviewCard card, MessageTemplates templates) {
        this.reviewing = reviewing;
        this.register = register;
        this.card = card;
        this.templates = templates;
    }

    boolean reviews(Official official) {
        return reviewing.reviews(official);
    }

    Answer acceptAll(Caller caller) {
        List<ReportView> waiting = reviewing.waitingFor(caller.official());
        return waiting.isEmpty() ? nothing() : accept(caller.official(), waiting);
    }

    Answer accept(Caller caller, long reportId) {
        return accept(
                caller.official(),
                reviewing.waitingFor(caller.official()).stream()
                        .filter(report -> report.id() == reportId)
                        .toList());
    }

    private Answer accept(Official reviewer, List<ReportView> reports) {
        List<String> accepted = reports.stream()
                .flatMap(report -> reviewing.accept(reviewer, report.id()).stream())
                .map(card::projectName)
                .toList();
        return accepted.isEmpty()
                ? nothing()
                : Answer.text(
                        templates.render("review-accepted", Map.of("count", accepted.size(), "projects", accepted)));
    }

    Answer sendBack(Caller caller, long reportId, String reason) {
        if (reason.isBlank()) {
            return Answer.text(templates.render("review-reason-please", Map.of()));
        }
        return reviewing
                .sendBack(caller.official(), reportId, reason.strip())
                .map(report -> Answer.text(templates.render(
                        "review-sent-back", Map.of("project", card.projectName(report), "reason", reason.strip()))))
                .orElseGet(this::nothing);
    }

    /** The one waiting report that this text names; empty when none or several fit. */
    Optional<ReportView> named(Caller caller, String name) {
        List<ReportView> waiting = reviewing.waitingFor(caller.official());
        if (name.matches("[1-9]\\d?")) {
            int number = Integer.parseInt(name);
            return number <= waiting.size() ? Optional.of(waiting.get(number - 1)) : Optional.empty();
        }
        List<Project> projects = waiting.stream()
                .map(report -> register.project(report.projectId()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        List<Project> found = register.matching(name, projects);
        return found.size() != 1
                ? Optional.empty()
                : waiting.stream()
                        .filter(report -> report.projectId() == found.get(0).id())
                        .findFirst();
    }

    Answer whichOne(Caller caller) {
        List<ReportView> waiting = reviewing.waitingFor(caller.official());
        return waiting.isEmpty()
                ? nothing()
                : Answer.text(templates.render(
                        "review-which",
                        Map.of(
                                "projects",
                                waiting.stream().map(card::projectName).toList())));
    }

    private Answer nothing() {
        return Answer.text(templates.render("review-nothing", Map.of()));
    }
}
