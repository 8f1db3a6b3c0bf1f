package cn.dingban.briefing;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.ProposalView;
import cn.dingban.audit.AuditTrail;
import cn.dingban.briefing.BulletinFigures.Line;
import cn.dingban.briefing.Speaker.Part;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key-project office prepares the monthly meeting: the service proposes who speaks, the office changes it and says what is to be assigned. */
@Component
@Transactional
public class PreparingMeetings {

    private final Meetings meetings;
    private final GatheringFigures gathering;
    private final FindingProposals proposals;
    private final AuditTrail trail;
    private final Worded worded;

    PreparingMeetings(
            Meetings meetings,
            GatheringFigures gathering,
            FindingProposals proposals,
            AuditTrail trail,
            Worded worded) {
        this.meetings = meetings;
        this.gathering = gathering;
        this.proposals = proposals;
        this.trail = trail;
        this.worded = worded;
    }

    /** The rule, and the words for its reasons. */
    @Component("meetingWorded")
    record Worded(RuleBook book, Wording wording) {

        ProposingSpeakers speakers() {
            return new ProposingSpeakers(
                    book.read("mechanism/meetings.yml", MeetingRules.class),
                    (part, tally, ofPeriod, warnings) -> wording.phrase(
                            "briefing.meeting.reason." + part.name().toLowerCase(Locale.ROOT),
                            ofPeriod.toPlainString(),
                            warnings == 0 ? "" : wording.phrase("briefing.meeting.reason.warned", warnings)));
        }
    }

    /** What the pack holds besides figures. */
    public record Prepared(ReportingPeriod period, List<Speaker> speakers, List<String> tasks) {

        /** Those of one list. */
        public List<Speaker> of(Part part) {
            return speakers.stream().filter(speaker -> speaker.part() == part).toList();
        }
    }

    /** The lists as they stand; as the rule proposes them as long as nobody has changed them. */
    @Transactional(readOnly = true)
    public Prepared prepare(ReportingPeriod period) {
        return prepare(period, () -> figures(period));
    }

    /** The same, out of the city's figures that have been gathered already. */
    @Transactional(readOnly = true)
    Prepared prepare(BulletinFigures figures) {
        return prepare(figures.period(), () -> figures);
    }

    private Prepared prepare(ReportingPeriod period, Supplier<BulletinFigures> figures) {
        Optional<Meeting> meeting = meetings.findById(period.toString());
        return new Prepared(
                period, speakers(meeting, figures), meeting.map(Meeting::tasks).orElse(List.of()));
    }

    private List<Speaker> speakers(Optional<Meeting> meeting, Supplier<BulletinFigures> figures) {
        return meeting.filter(Meeting::isEdited).map(Meeting::speakers).orElseGet(() -> proposed(figures.get()));
    }

    private BulletinFigures figures(ReportingPeriod period) {
        return gathering.of(BulletinKey.city(period));
    }

    /** Puts somebody on a list, with the office's reason; nobody stands on both. */
    public void add(Official office, ReportingPeriod period, Part part, String name, String reason) {
        Meeting meeting = meeting(period);
        List<Speaker> changed = new ArrayList<>(speakers(Optional.of(meeting), () -> figures(period)));
        changed.removeIf(speaker -> speaker.name().equals(name));
        changed.add(new Speaker(part, name, reason));
        meeting.become(changed);
        note(office, "meeting.speakers", period, "add %s %s %s".formatted(part, name, reason));
    }

    /**
     * Takes somebody off a list.
     *
     * @return whether they were on it; where they were not, nothing changes
     */
    public boolean remove(Official office, ReportingPeriod period, Part part, String name) {
        Meeting meeting = meeting(period);
        List<Speaker> changed = new ArrayList<>(speakers(Optional.of(meeting), () -> figures(period)));
        boolean removed = changed.removeIf(
                speaker -> speaker.part() == part && speaker.name().equals(name));
        if (removed) {
            meeting.become(changed);
            note(office, "meeting.speakers", period, "remove %s %s".formatted(part, name));
        }
        return removed;
    }

    /** Adds a line to what is to be assigned. */
    public void assign(Official office, ReportingPeriod period, String words) {
        Meeting meeting = meeting(period);
        List<String> tasks = new ArrayList<>(meeting.tasks());
        tasks.add(words);
        meeting.assign(tasks);
        note(office, "meeting.tasks", period, "add " + words);
    }

    /**
     * Takes a line off again.
     *
     * @param number counted from 1
     * @return whether there was such a line
     */
    public boolean unassign(Official office, ReportingPeriod period, int number) {
        Meeting meeting = meeting(period);
        List<String> tasks = new ArrayList<>(meeting.tasks());
        if (number < 1 || number > tasks.size()) {
            return false;
        }
        String removed = tasks.remove(number - 1);
        meeting.assign(tasks);
        note(office, "meeting.tasks", period, "remove " + removed);
        return true;
    }

    private void note(Official office, String action, ReportingPeriod period, String detail) {
        trail.record(String.valueOf(office.userId()), action, period.toString(), detail);
    }

    private Meeting meeting(ReportingPeriod period) {
        return meetings.findById(period.toString()).orElseGet(() -> meetings.save(new Meeting(period)));
    }

    private List<Speaker> proposed(BulletinFigures figures) {
        Map<Long, String> areas = new HashMap<>();
        for (Line line : figures.lines()) {
            areas.put(line.month().project().id(), line.area());
        }
        Map<String, Integer> warnings = new HashMap<>();
        for (ProposalView warning : proposals.standing(figures.period())) {
            String area = areas.get(warning.projectId());
            if (area != null) {
                warnings.merge(area, 1, Integer::sum);
            }
        }
        return worded.speakers().from(figures.byArea(), warnings);
    }
}
