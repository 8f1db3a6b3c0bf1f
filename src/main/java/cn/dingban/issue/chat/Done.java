package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.StepKind;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what has been done, or what stands against it and how to go on. */
@Component
class Done {

    private final MessageTemplates templates;
    private final IssueWords words;

    Done(MessageTemplates templates, IssueWords words) {
        this.templates = templates;
        this.words = words;
    }

    Answer say(StepKind step, IssueView issue) {
        return say(step, issue, "");
    }

    /** @param other the number of another issue that came of it; empty when none did */
    Answer say(StepKind step, IssueView issue, String other) {
        boolean formal = step == StepKind.ESCALATED && issue.kind() == IssueKind.FOLLOW_UP_ORDER;
        String key =
                (formal ? "issue.done.follow-up." : "issue.done.") + step.name().toLowerCase(Locale.ROOT);
        String sentence = words.phrase(
                key,
                words.unit(issue.assignment().unitId()),
                words.due(issue),
                issue.number().toString(),
                other,
                words.tier(issue));
        return Answer.text(templates.render(
                "issue-done",
                Map.of("label", words.label(issue), "project", words.project(issue), "sentence", sentence)));
    }

    /** @param why which of the phrases {@code issue.refused.…} */
    Answer refuse(String why, IssueView issue, Object... arguments) {
        return Answer.text(templates.render(
                "issue-refused",
                Map.of(
                        "label",
                        words.label(issue),
                        "why",
                        words.phrase("issue.refused." + why, arguments),
                        "how",
                        words.phrase(
                                "issue.refused." + why + ".how", issue.number().toString()))));
    }
}
