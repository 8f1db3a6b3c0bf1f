package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.conversation.language.Reading;
import cn.dingban.conversation.language.ToldProblem;
import cn.dingban.conversation.language.ToldProblems;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.chat.DraftedIssues.Told;
import cn.dingban.project.Project;
import cn.dingban.project.talk.Heard;
import cn.dingban.project.talk.Listening;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.shared.OfficeClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes what somebody tells of trouble apart: which projects, which troubles, which help is asked for. */
@Component
class HearingTroubles {

    private static final Pattern KEEP = Pattern.compile(
            "[,，;；。\\s]*(?:先|暂时|暂)?(?:不用|不需|无需|不必|别|不)(?:要)?(?:上报|提级|往上报)|[,，;；。\\s]*先?(?:由我们)?自行(?:解决|衔接|协调)(?=[,，;；。]|$)");

    private static final Pattern MEETING =
            Pattern.compile("(?:例会|专题会|协调会|联席会议|现场会|会商会|会议|会上)[^,，;；。]{0,6}(?:提出|议定|明确|反映|指出|研究|梳理)");

    private final Listening listening;
    private final IssueCategories categories;
    private final IssueDrafting drafting;
    private final IssueWords words;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    HearingTroubles(
            Listening listening,
            IssueCategories categories,
            IssueDrafting drafting,
            IssueWords words,
            MessageTemplates templates,
            OfficeClock clock) {
        this.listening = listening;
        this.categories = categories;
        this.drafting = drafting;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    Heard listen(Caller caller, String said) {
        return listening.listen(caller.official(), said, clock.instant());
    }

    /** What follows the command's word: trouble even where the words alone would not say so. */
    Answer hear(Caller caller, String said) {
        if (said.length() > Reading.LONGEST) {
            return Answer.text(templates.render("too-long", Map.of()));
        }
        String text = KEEP.matcher(said).replaceAll("");
        Heard heard = listen(caller, text);
        List<Told> told = told(heard);
        if (told.isEmpty()) {
            SaidItem first = heard.first();
            if (first.words().isBlank()) {
                return Answer.text(templates.render("issue-what", Map.of()));
            }
            if (ToldProblems.denied(first.words())) {
                return Answer.text(templates.render("issue-none", Map.of()));
            }
            told = List.of(whole(first));
        }
        return drafting.begin(
                caller,
                DraftedIssues.troubles(told, origin(said), KEEP.matcher(said).find()));
    }

    /** The answer to a sentence that tells of trouble; empty where none is found in it after all. */
    Optional<Answer> hear(Caller caller, String said, Heard heard) {
        List<Told> told = told(heard);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(drafting.begin(
                        caller,
                        DraftedIssues.troubles(
                                told, origin(said), KEEP.matcher(said).find())));
    }

    private static IssueOrigin origin(String said) {
        return MEETING.matcher(said).find() ? IssueOrigin.MEETING : IssueOrigin.CHAT;
    }

    private List<Told> told(Heard heard) {
        List<Told> told = new ArrayList<>();
        for (SaidItem item : heard.items()) {
            String problems = KEEP.matcher(item.reading().said().problems()).replaceAll("");
            for (ToldProblem problem : ToldProblems.in(problems, categories)) {
                told.add(told(item, problem));
            }
        }
        return told;
    }

    private static Told told(SaidItem item, ToldProblem problem) {
        return told(ids(item), problem);
    }

    static Told told(List<Long> candidates, ToldProblem problem) {
        return new Told(candidates, problem.text(), problem.category(), problem.help(), problem.urgent(), null, false);
    }

    private Told whole(SaidItem item) {
        return new Told(ids(item), item.words(), categories.of(item.words()).orElse(""), "", false, null, false);
    }

    private static List<Long> ids(SaidItem item) {
        return item.candidates().stream().map(Project::id).toList();
    }

    /** With a project of the person's own. */
    Optional<String> example(Caller caller) {
        return listening.own(caller.official(), clock.instant()).stream()
                .findFirst()
                .map(project -> words.phrase("issue.example.issue", project.calledName()));
    }
}
