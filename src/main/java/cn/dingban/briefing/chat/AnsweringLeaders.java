package cn.dingban.briefing.chat;

import cn.dingban.assessment.ProjectMonth;
import cn.dingban.briefing.Completion;
import cn.dingban.briefing.ProjectWords;
import cn.dingban.briefing.ReadersOfBriefings;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A leader may ask in words and gets a short answer, in private, about projects that they may see. Nothing is asked back of them. */
@Component
@Order(-1)
class AnsweringLeaders implements FreeText {

    /** More is no short answer any more. */
    private static final int MOST = 12;

    private final ReadersOfBriefings readers;
    private final Completion completion;
    private final ProjectWords words;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    AnsweringLeaders(
            ReadersOfBriefings readers,
            Completion completion,
            ProjectWords words,
            MessageTemplates templates,
            OfficeClock clock) {
        this.readers = readers;
        this.completion = completion;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        Optional<LeaderQuestion> question = LeaderQuestion.of(text);
        ReportingPeriod period = ReportingPeriod.before(clock.today());
        return question.isEmpty()
                ? Optional.empty()
                : readers.months(caller.official(), period)
                        .flatMap(months -> answer(caller.official(), question.get(), months, period))
                        .map(List::of);
    }

    private Optional<Answer> answer(
            Official official, LeaderQuestion asked, List<ProjectMonth> months, ReportingPeriod period) {
        return switch (asked.kind()) {
            case SIGNAL ->
                Optional.of(list(
                        words.phrase("briefing.asked.signal", asked.about()),
                        months,
                        month -> month.judgement().signal() == asked.signal(),
                        period));
            case OWN -> Optional.of(own(official, months, period));
            case STARTED ->
                Optional.of(list(
                        words.phrase(
                                "briefing.asked.started",
                                String.valueOf(months.stream()
                                        .filter(LeaderQuestion::isNew)
                                        .count())),
                        months,
                        LeaderQuestion::hasStarted,
                        period));
            case AREA -> area(asked.about(), months, period);
        };
    }

    private Answer own(Official official, List<ProjectMonth> months, ReportingPeriod period) {
        Set<Long> own = readers.leadersOf(official).stream()
                .flatMap(leader -> readers.projectsOf(leader, period).stream())
                .map(Project::id)
                .collect(Collectors.toSet());
        return list(
                words.phrase("briefing.asked.own"),
                months,
                month -> own.contains(month.project().id()),
                period);
    }

    /** Only a place where there are projects is one; other words are for others to understand. */
    private Optional<Answer> area(String name, List<ProjectMonth> months, ReportingPeriod period) {
        Predicate<ProjectMonth> there = month -> month.project().area().contains(name)
                || readers.area(month.project().unitId()).contains(name);
        return months.stream().anyMatch(there)
                ? Optional.of(list(words.phrase("briefing.asked.area", name), months, there, period))
                : Optional.empty();
    }

    private Answer list(String title, List<ProjectMonth> all, Predicate<ProjectMonth> wanted, ReportingPeriod period) {
        List<ProjectMonth> found = all.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(month -> month.judgement().signal()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("month", words.month(period));
        model.put("count", found.size());
        model.put("summary", found.isEmpty() ? "" : completion.summary(found));
        model.put("lines", found.stream().limit(MOST).map(words::line).toList());
        model.put("more", found.size() > MOST ? String.valueOf(found.size() - MOST) : "");
        return Answer.text(templates.render("leader-list", model));
    }
}
