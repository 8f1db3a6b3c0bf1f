package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import cn.dingban.conversation.language.Reading;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.project.talk.Heard;
import cn.dingban.project.talk.Listening;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A reporter's sentence that says how a project goes is a report, with or without 报 before it. */
@Component
class ReportFreeText implements FreeText {

    private final Drafting drafting;
    private final Listening listening;
    private final MessageTemplates templates;
    private final Wording wording;
    private final Clock clock;

    ReportFreeText(Drafting drafting, Listening listening, MessageTemplates templates, Wording wording, Clock clock) {
        this.drafting = drafting;
        this.listening = listening;
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        if (!caller.official().holds(Role.REPORTER)) {
            return Optional.empty();
        }
        if (text.length() > Reading.LONGEST) {
            return says("too-long");
        }
        String word = wording.phrase("reporting.word.report");
        String said = text.startsWith(word) ? text.substring(word.length()).strip() : text;
        Heard heard = listening.listen(caller.official(), said, clock.instant());
        return switch (heard.kind()) {
            case PROGRESS -> Optional.of(drafting.begin(caller, heard, false));
            case CORRECTION ->
                saysSomething(heard) ? Optional.of(drafting.begin(caller, heard, true)) : says("correct-or-withdraw");
            case CONTACT, ISSUE, QUERY, COMMAND, OTHER -> Optional.empty();
        };
    }

    private static boolean saysSomething(Heard heard) {
        return heard.items().stream()
                .anyMatch(item -> !item.reading().said().amounts().isEmpty());
    }

    private Optional<List<Answer>> says(String template) {
        return Optional.of(List.of(Answer.text(templates.render(template, Map.of()))));
    }
}
