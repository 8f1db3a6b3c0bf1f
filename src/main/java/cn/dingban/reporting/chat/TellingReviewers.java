package cn.dingban.reporting.chat;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.SentCard;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.reporting.ReportChanged;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReviewingReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reviewers have one card with all that waits for them; a reporter learns of what was sent back. */
@Component
class TellingReviewers {

    private static final String ALL_MONTHS = "review";

    private final Deliveries deliveries;
    private final ReviewingReports reviewing;
    private final ReviewCard card;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    TellingReviewers(
            Deliveries deliveries,
            ReviewingReports reviewing,
            ReviewCard card,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording) {
        this.deliveries = deliveries;
        this.reviewing = reviewing;
        this.card = card;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    @EventListener
    void on(ReportChanged change) {
        ReportView report = change.report();
        for (Official reviewer : reviewing.reviewersOf(report)) {
            if (reviewer.isBound()) {
                show(reviewer, report);
            }
        }
        if (report.status() == ReportStatus.RETURNED) {
            organisation.byUserId(report.submittedBy()).ifPresent(reporter -> tellReturned(reporter, report));
        }
    }

    /** Brings the open card up to date; when there is none and something new waits, sends one. */
    private void show(Official reviewer, ReportView report) {
        List<ReportView> waiting = reviewing.waitingFor(reviewer);
        String userId = String.valueOf(reviewer.userId());
        CardContent content = card.card(waiting);
        Optional<SentCard> open = deliveries
                .latestCard(ReviewCard.CARD, userId, ALL_MONTHS)
                .filter(sent -> "true".equals(sent.values().get("open")) && !sent.sentAsText());
        if (open.isPresent()) {
            deliveries.updateCard(open.get().key(), content.values());
        } else if (report.status() == ReportStatus.SUBMITTED) {
            deliveries.enqueue(new Notice(
                            "event:review:%d:%s".formatted(report.id(), userId),
                            ReviewCard.CARD,
                            Recipient.person(userId, reviewer.name()),
                            Priority.CARD_UPDATE,
                            card.text(waiting),
                            Reason.event("report-submitted", card.projectName(report), ALL_MONTHS))
                    .about(waiting.stream().map(ReportView::projectId).toList())
                    .toldAs(report.unitId(), Role.REVIEWER)
                    .withCard(content));
        }
    }

    private void tellReturned(Official reporter, ReportView report) {
        String reviewer = Optional.ofNullable(report.reviewedBy())
                .flatMap(organisation::byUserId)
                .map(Official::name)
                .orElse("");
        deliveries.enqueue(new Notice(
                        "event:returned:%d".formatted(report.id()),
                        "report-returned",
                        Recipient.person(String.valueOf(reporter.userId()), reporter.name()),
                        Priority.CARD_UPDATE,
                        templates.render(
                                "report-returned",
                                Map.of(
                                        "project", card.projectName(report),
                                        "month", wording.month(report.period()),
                                        "reason", String.valueOf(report.returnReason()),
                                        "reviewer", reviewer)),
                        Reason.event(
                                "report-returned",
                                card.projectName(report),
                                report.period().toString()))
                .about(report.projectId())
                .toldAs(report.unitId(), Role.REPORTER));
    }
}
