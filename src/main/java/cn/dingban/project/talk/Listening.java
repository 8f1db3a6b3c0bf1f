package cn.dingban.project.talk;

import cn.dingban.conversation.language.ChineseText;
import cn.dingban.conversation.language.MessageKind;
import cn.dingban.conversation.language.Reading;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectMention;
import cn.dingban.project.ProjectNames;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.talk.Segments.Segment;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a message apart for the person who said it: their own projects first, then everybody's. Stores nothing. */
@Component
public class Listening {

    private final ProjectRegister register;
    private final List<LatelySpokenOf> lately;

    Listening(ProjectRegister register, List<LatelySpokenOf> lately) {
        this.register = register;
        this.lately = lately;
    }

    /** Takes a message apart; nothing is asked and nothing stored. */
    public Heard listen(Official official, String said, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, OfficeClock.ZONE);
        ReportingPeriod period = ReportingPeriod.before(today);
        List<Project> own = own(official, at);
        String text = ChineseText.normalise(said);
        Reading whole = Reading.of(text, today);
        List<Segment> segments = Segments.of(text, mentions(text, own, period));
        List<Project> otherwise = unnamed(official, own, at, whole.kind() == MessageKind.CORRECTION);
        List<SaidItem> items = new ArrayList<>();
        for (Segment segment : segments) {
            items.addAll(items(segment, otherwise, today));
        }
        if (items.isEmpty()) {
            items.add(new SaidItem(otherwise, false, text, whole));
        }
        return new Heard(kind(whole, items), items);
    }

    /** The projects that this person reports these days. */
    public List<Project> own(Official official, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, OfficeClock.ZONE);
        return register.plannedFor(ReportingPeriod.before(today), official.unitId());
    }

    /** Whether it may be about one of the person's own projects. */
    public boolean isOwn(Official official, SaidItem item, Instant at) {
        List<Project> own = own(official, at);
        return item.candidates().stream().anyMatch(own::contains);
    }

    /** What the parts say decides where the whole is about several projects: the names among the words say nothing of it. */
    private static MessageKind kind(Reading whole, List<SaidItem> items) {
        boolean reports = items.stream().anyMatch(item -> item.reading().kind() == MessageKind.PROGRESS);
        return items.size() > 1 && whole.kind() == MessageKind.ISSUE && reports
                ? MessageKind.PROGRESS
                : items.size() == 1 && whole.kind() == MessageKind.OTHER
                        ? items.get(0).reading().kind()
                        : whole.kind();
    }

    private List<ProjectMention> mentions(String text, List<Project> own, ReportingPeriod period) {
        ProjectNames ownNames = ProjectNames.of(own);
        List<ProjectMention> owns = ownNames.mentionsIn(text);
        if (!owns.isEmpty()) {
            return owns;
        }
        List<ProjectMention> all = register.names(period).mentionsIn(text);
        return all.isEmpty() ? HeadName.in(text, ownNames).map(List::of).orElse(List.of()) : all;
    }

    private List<SaidItem> items(Segment segment, List<Project> otherwise, LocalDate today) {
        Reading reading = Reading.of(segment.words(), today);
        if (segment.projects().isEmpty()) {
            List<Project> candidates = segment.stranger() ? List.of() : otherwise;
            return List.of(new SaidItem(candidates, segment.stranger(), segment.words(), reading));
        }
        return segment.projects().stream()
                .map(projects -> new SaidItem(projects, true, segment.words(), reading))
                .toList();
    }

    /** Whom a message without a name may be about: the project spoken of just before, or else any of the person's own. */
    private List<Project> unnamed(Official official, List<Project> own, Instant at, boolean correction) {
        return lately.stream()
                .flatMap(each -> each.project(official, at, correction).stream())
                .findFirst()
                .flatMap(
                        id -> own.stream().filter(project -> project.id() == id).findFirst())
                .map(List::of)
                .orElse(own);
    }
}
