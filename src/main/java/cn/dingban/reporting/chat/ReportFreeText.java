package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A sentence that names one of the sender's projects and says how it goes is a report, with or without 报 before it. */
@Component
class ReportFreeText implements FreeText {

    private final Drafting drafting;
    private final ReportableProjects projects;
    private final Wording wording;

    ReportFreeText(Drafting drafting, ReportableProjects projects, Wording wording) {
        this.drafting = drafting;
        this.projects = projects;
        this.wording = wording;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        if (!caller.official().holds(Role.REPORTER)) {
            return Optional.empty();
        }
        String word = wording.phrase("reporting.word.report");
        String said = text.startsWith(word) ? text.substring(word.length()).strip() : text;
        Named named = projects.named(caller, said);
        ProgressSentence sentence = ProgressSentence.parse(named.rest());
        boolean report = !named.projects().isEmpty()
                && !named.rest().isBlank()
                && (!sentence.amounts().isEmpty() || !sentence.progress().isEmpty());
        return report ? Optional.of(drafting.begin(caller, said, false)) : Optional.empty();
    }
}
