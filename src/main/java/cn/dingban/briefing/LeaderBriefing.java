package cn.dingban.briefing;

import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.LeaderMatters;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Composes one leader's page: their own projects, red ones first, what changed, what is asked of them, where the figures are from. */
@Component
public class LeaderBriefing {

    private final Judgements judgements;
    private final LeaderMatters matters;
    private final FindingContacts contacts;
    private final Completion completion;
    private final ProjectWords words;
    private final MessageTemplates templates;

    LeaderBriefing(
            Judgements judgements,
            LeaderMatters matters,
            FindingContacts contacts,
            Completion completion,
            ProjectWords words,
            MessageTemplates templates) {
        this.judgements = judgements;
        this.matters = matters;
        this.contacts = contacts;
        this.completion = completion;
        this.words = words;
        this.templates = templates;
    }

    /**
     * What is put on a page.
     *
     * @param leader whose projects they are; empty on the leader's own page
     * @param day on which it is read
     */
    public record About(String leader, List<Long> projectIds, ReportingPeriod period, LocalDate day) {

        public About {
            projectIds = List.copyOf(projectIds);
        }
    }

    /** Months as they were looked at once: a round of many pages rests on the same two. */
    static final class Seen {

        private final Map<ReportingPeriod, List<ProjectMonth>> months = new HashMap<>();
    }

    /** The page in words. */
    public Rendered page(About about) {
        return page(about, new Seen());
    }

    Rendered page(About about, Seen seen) {
        List<ProjectMonth> months = months(about, about.period(), seen);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "whose",
                about.leader().isEmpty()
                        ? words.phrase("briefing.yours")
                        : words.phrase("briefing.theirs", about.leader()));
        model.put("month", words.month(about.period()));
        model.put("count", months.size());
        for (Signal signal : Signal.values()) {
            model.put(signal.name().toLowerCase(Locale.ROOT), count(months, signal));
        }
        model.put("summary", completion.summary(months));
        model.put("lines", months.stream().map(words::line).toList());
        model.put("changes", changes(months, about, seen));
        model.put("matters", matters.of(about.projectIds()));
        model.put("problems", problems(months));
        model.put("contacts", contacts(about));
        model.put("sources", sources(months, about));
        return templates.render("leader-briefing", model);
    }

    /** Completion against pace, a pair of bars a project; empty where no project has both. */
    public Optional<FileContent> picture(About about) {
        return picture(about, new Seen());
    }

    Optional<FileContent> picture(About about, Seen seen) {
        return completion.picture(months(about, about.period(), seen), about.period());
    }

    /** Whether there is anything to draw. */
    boolean hasPicture(About about, Seen seen) {
        return Completion.canBeDrawn(months(about, about.period(), seen));
    }

    /** What the picture is, for those who look at what was sent. */
    public Rendered pictureName(About about) {
        return templates.render("leader-briefing-picture", Map.of("month", words.month(about.period())));
    }

    private List<ProjectMonth> months(About about, ReportingPeriod period, Seen seen) {
        Set<Long> wanted = Set.copyOf(about.projectIds());
        return seen.months.computeIfAbsent(period, judgements::of).stream()
                .filter(month -> wanted.contains(month.project().id()))
                .sorted(Comparator.comparing(month -> month.judgement().signal()))
                .toList();
    }

    private static long count(List<ProjectMonth> months, Signal signal) {
        return months.stream()
                .filter(month -> month.judgement().signal() == signal)
                .count();
    }

    /** Projects whose colour is another than a month before. */
    private List<String> changes(List<ProjectMonth> months, About about, Seen seen) {
        if (about.period().monthNumber() == 1) {
            return List.of();
        }
        Map<Long, Signal> before = months(about, about.period().previous(), seen).stream()
                .collect(Collectors.toMap(
                        month -> month.project().id(),
                        month -> month.judgement().signal()));
        List<String> changes = new ArrayList<>();
        for (ProjectMonth month : months) {
            Signal was = before.getOrDefault(month.project().id(), Signal.NONE);
            Signal now = month.judgement().signal();
            if (was != now && was != Signal.NONE && now != Signal.NONE) {
                changes.add(words.phrase(
                        now.compareTo(was) < 0 ? "briefing.change.worse" : "briefing.change.better",
                        month.project().calledName(),
                        words.signal(was),
                        words.signal(now)));
            }
        }
        return changes;
    }

    private static List<Map<String, String>> problems(List<ProjectMonth> months) {
        List<Map<String, String>> problems = new ArrayList<>();
        for (ProjectMonth month : months) {
            var report = month.report();
            if (report != null && !report.content().problems().isEmpty()) {
                problems.add(Map.of(
                        "project",
                        month.project().calledName(),
                        "problem",
                        report.content().problems()));
            }
        }
        return problems;
    }

    /** How many of the projects have a contact in the register for the month that is running. */
    private String contacts(About about) {
        ReportingPeriod running = ReportingPeriod.containing(about.day());
        int done = contacts.counts(
                        about.projectIds(),
                        running.month().atDay(1),
                        running.month().atEndOfMonth())
                .size();
        return words.phrase(
                "briefing.contacts",
                words.month(running),
                String.valueOf(about.projectIds().size()),
                String.valueOf(done));
    }

    private String sources(List<ProjectMonth> months, About about) {
        long statistical = months.stream()
                .filter(month -> month.judgement().source() == Judgement.Source.STATISTICS)
                .count();
        long reported = months.stream()
                .map(ProjectMonth::report)
                .filter(Objects::nonNull)
                .count();
        return words.phrase(
                "briefing.sources",
                String.valueOf(statistical),
                String.valueOf(reported),
                words.day(about.day()),
                words.phrase(judgements.isSigned(about.period()) ? "briefing.signed" : "briefing.unsigned"));
    }
}
