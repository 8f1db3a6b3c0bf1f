package cn.dingban.console.api;

import cn.dingban.issue.Colour;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.StepView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue, or a follow-up order.
 *
 * @param kind ISSUE or FOLLOW_UP_ORDER; each is numbered by itself
 * @param number as in {@code 2026-137}
 * @param project null for a follow-up order about no single project
 * @param status OPEN, ASSIGNED, ACCEPTED, DECLINED, RESOLVED, CONFIRMED or CLOSED
 * @param tier 1 to 5; of a follow-up order 1
 * @param lead the unit that has to settle it
 * @param dueOn the last day in this tier; null without a clock
 * @param colour NONE, BLUE (提醒), YELLOW (预警) or RED (late)
 * @param raisedBy a userId
 * @param history only of a single one; null in lists
 * @param files only of a single one; null in lists
 */
record IssueAnswer(
        long id,
        String kind,
        String number,
        @Nullable Long projectId,
        @Nullable String project,
        String category,
        String description,
        String help,
        boolean urgent,
        String status,
        int tier,
        String tierName,
        String lead,
        List<String> supporting,
        String requirement,
        String issuer,
        @Nullable LocalDate dueOn,
        String colour,
        String raisedBy,
        OffsetDateTime raisedAt,
        String result,
        String evidence,
        @Nullable LocalDate closedOn,
        @Nullable List<Step> history,
        @Nullable List<File> files) {

    /** One line of history. @param source through what, as in {@code inbox:417} */
    record Step(OffsetDateTime at, String who, String what, String detail, int tier, String source) {}

    /** A picture or file that shows the result. */
    record File(long id, String name, int sizeBytes, String sha256) {}

    static IssueAnswer of(IssueView issue, Colour colour, IssueWords words) {
        return new IssueAnswer(
                issue.id(),
                issue.kind().name(),
                issue.number().toString(),
                issue.projectId(),
                issue.projectId() == null ? null : words.project(issue),
                words.category(issue),
                issue.trouble().description(),
                issue.trouble().help(),
                issue.trouble().urgent(),
                issue.status().name(),
                issue.tier(),
                words.tier(issue),
                words.unit(issue.assignment().unitId()),
                issue.assignment().supportingUnits().stream().map(words::unit).toList(),
                issue.assignment().requirement(),
                issue.assignment().issuer(),
                issue.dueOn(),
                colour.name(),
                issue.raised().by(),
                OfficeTime.of(issue.raised().at()),
                issue.outcome().result(),
                issue.outcome().evidence(),
                issue.outcome().closedOn(),
                null,
                null);
    }

    IssueAnswer with(List<Step> steps, List<File> evidenceFiles) {
        return new IssueAnswer(
                id,
                kind,
                number,
                projectId,
                project,
                category,
                description,
                help,
                urgent,
                status,
                tier,
                tierName,
                lead,
                supporting,
                requirement,
                issuer,
                dueOn,
                colour,
                raisedBy,
                raisedAt,
                result,
                evidence,
                closedOn,
                steps,
                evidenceFiles);
    }

    static Step step(StepView step) {
        return new Step(
                OfficeTime.of(step.at()), step.actor(), step.kind().name(), step.detail(), step.tier(), step.source());
    }

    static File file(IssueEvidence.Kept kept) {
        return new File(kept.id(), kept.name(), kept.sizeBytes(), kept.sha256());
    }
}
