package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.language.PastDays;
import cn.dingban.conversation.language.Reading;
import cn.dingban.leadership.CalledLeaders;
import cn.dingban.leadership.CalledLeaders.Called;
import cn.dingban.leadership.chat.DraftedContact.Line;
import cn.dingban.leadership.chat.DraftedContact.Who;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.talk.Heard;
import cn.dingban.project.talk.Listening;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes what a unit tells of a leader's contact apart: which projects, who, when, how, what was settled. */
@Component
class HearingContacts {

    private final Listening listening;
    private final CalledLeaders called;
    private final ContactRights rights;
    private final ContactDrafting drafting;
    private final ContactQuestions questions;
    private final OfficeClock clock;

    HearingContacts(
            Listening listening,
            CalledLeaders called,
            ContactRights rights,
            ContactDrafting drafting,
            ContactQuestions questions,
            OfficeClock clock) {
        this.listening = listening;
        this.called = called;
        this.rights = rights;
        this.drafting = drafting;
        this.questions = questions;
        this.clock = clock;
    }

    Heard listen(Caller caller, String said) {
        return listening.listen(caller.official(), said, clock.instant());
    }

    /** The projects that this person may register contacts of without naming them. */
    List<Project> own(Caller caller) {
        return listening.own(caller.official(), clock.instant()).stream()
                .filter(project -> rights.mayRegister(caller.official(), project))
                .toList();
    }

    Answer hear(Caller caller, String said, Heard heard) {
        if (said.length() > Reading.LONGEST) {
            return questions.says("too-long");
        }
        if (!rights.mayRegisterAny(caller.official())) {
            return questions.says("contact-by-unit");
        }
        Called leader = called.in(said);
        List<Line> lines = lines(caller, said, heard, leader);
        if (lines.stream().anyMatch(line -> line.candidates().isEmpty())) {
            boolean named = heard.items().stream()
                    .anyMatch(item -> item.named() && !item.candidates().isEmpty());
            return questions.says(named ? "contact-not-yours" : "contact-which-project");
        }
        List<LocalDate> days = PastDays.in(said, clock.today());
        DraftedContact told = new DraftedContact(
                new Who(null, false, leader.leaders().stream().map(Official::id).toList(), leader.words()),
                days.size() == 1 ? days.get(0) : null,
                ContactSentence.way(said),
                ContactSentence.participants(said),
                lines);
        return drafting.begin(caller, told);
    }

    private List<Line> lines(Caller caller, String said, Heard heard, Called leader) {
        ContactSentence sentence = new ContactSentence(clock.today());
        List<String> framed = Stream.concat(leader.leaders().stream().map(Official::name), Stream.of(leader.words()))
                .filter(words -> !words.isEmpty())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (SaidItem item : heard.items()) {
            List<Long> candidates = item.candidates().stream()
                    .filter(project -> rights.mayRegister(caller.official(), project))
                    .map(Project::id)
                    .toList();
            lines.add(new Line(candidates, sentence.matter(item.words(), framed)));
        }
        return lines;
    }

    /** With a project of the person's own. */
    Optional<String> example(Caller caller) {
        return own(caller).stream().findFirst().map(Project::calledName);
    }
}
