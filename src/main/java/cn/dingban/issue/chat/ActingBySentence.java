package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out which issue a sentence is about: by its number, or because there is only one that it can be. */
@Component
class ActingBySentence {

    private static final int MOST = 8;

    private final ActingOnIssues acting;
    private final NumberedIssues numbered;
    private final MessageTemplates templates;
    private final IssueWords words;
    private final OfficeClock clock;

    ActingBySentence(
            ActingOnIssues acting,
            NumberedIssues numbered,
            MessageTemplates templates,
            IssueWords words,
            OfficeClock clock) {
        this.acting = acting;
        this.numbered = numbered;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    Answer act(Caller caller, IssueAction action, String arguments) {
        LocalDate today = clock.today();
        IssueSentence sentence = IssueSentence.of(arguments, today);
        List<IssueView> meant = sentence.numberSaid().isPresent()
                ? numbered.meant(caller, sentence).stream()
                        .filter(issue -> sentence.kind() != null || numbered.isFor(caller, issue, action))
                        .toList()
                : acting.doable(caller, action);
        if (meant.isEmpty() && sentence.numberSaid().isPresent()) {
            meant = numbered.meant(caller, sentence).stream().limit(1).toList();
        }
        return meant.size() == 1
                ? acting.act(caller, meant.get(0), action, sentence.to(action, today))
                : whichOne(meant, sentence);
    }

    private Answer whichOne(List<IssueView> meant, IssueSentence sentence) {
        if (meant.isEmpty()) {
            return Answer.text(templates.render(
                    "issue-not-found",
                    Map.of("number", sentence.numberSaid().map(Object::toString).orElse(""))));
        }
        List<Map<String, String>> lines = new ArrayList<>();
        meant.stream().limit(MOST).forEach(issue -> lines.add(line(issue)));
        return Answer.text(
                templates.render("issue-which", Map.of("lines", lines, "example", words.label(meant.get(0)))));
    }

    private Map<String, String> line(IssueView issue) {
        return Map.of(
                "label", words.label(issue),
                "project", words.project(issue),
                "description", words.brief(issue.trouble().description()));
    }

    /** What this person could type for it right now; empty while there is nothing to do it with. */
    Optional<String> example(Caller caller, IssueAction action) {
        return acting.doable(caller, action).stream()
                .findFirst()
                .map(issue -> words.phrase(
                        "issue.example." + ActingOnIssues.key(action),
                        issue.number().toString()));
    }
}
