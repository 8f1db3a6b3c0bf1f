package cn.dingban.issue;

import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How issues, their tiers, deadlines and people are called in front of officials. */
@Component
public class IssueWords {

    private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-[01]\\d-[0-3]\\d\\b");
    private static final int BRIEF = 80;
    private static final int MOST_DAYS = 400;

    private final Wording wording;
    private final Ladder ladder;
    private final ProjectRegister register;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    IssueWords(
            Wording wording,
            Ladder ladder,
            ProjectRegister register,
            Organisation organisation,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.wording = wording;
        this.ladder = ladder;
        this.register = register;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As in {@code issue.done.closed}; for follow-up orders the phrase of their own where there is one. */
    public String phrase(String key, Object... arguments) {
        return wording.phrase(key, arguments);
    }

    /** Its kind and number. */
    public String label(IssueView issue) {
        return wording.phrase("issue.label." + low(issue.kind()), issue.number().toString());
    }

    /** What its project is called. */
    public String project(IssueView issue) {
        return Optional.ofNullable(issue.projectId())
                .flatMap(register::project)
                .map(Project::calledName)
                .orElseGet(() -> wording.phrase("issue.no-project"));
    }

    /** Its category; what is of none is of the rest. */
    public String category(IssueView issue) {
        return category(issue.trouble().category());
    }

    /** A category's name; the rest where it is empty. */
    public String category(String category) {
        return category.isEmpty() ? wording.phrase("issue.no-category") : category;
    }

    /** The tier's short name; of a follow-up order whether it was followed up formally. */
    public String tier(IssueView issue) {
        return issue.kind() == IssueKind.ISSUE
                ? ladder.tier(issue.tier()).shortName()
                : wording.phrase(issue.standing().kept() ? "issue.follow-up.formal" : "issue.follow-up.normal");
    }

    /** The name of the tier above; empty where there is none. */
    public String tierAbove(IssueView issue) {
        return ladder.above(issue.tier()).map(Ladder.Tier::shortName).orElse("");
    }

    /** Where it stands. */
    public String status(IssueView issue) {
        return wording.phrase("issue.status." + low(issue.status()));
    }

    /** Its colour's word; empty while there is plenty of time. */
    public String colour(Colour colour) {
        return wording.phrase("issue.colour." + low(colour));
    }

    /** Its last day with its weekday, and why there is none where there is none. */
    public String due(IssueView issue) {
        LocalDate due = issue.dueOn();
        if (due != null) {
            return wording.day(due);
        }
        boolean clock = ladder.workingDays(issue.kind(), issue.tier()) != null;
        return wording.phrase(clock ? "issue.due-unknown" : "issue.no-due");
    }

    /** Its last day and how many working days are left, or over, on that day. */
    public String dueFrom(IssueView issue, LocalDate day) {
        LocalDate due = issue.dueOn();
        if (due == null || !calendar.covers(due.getYear()) || !issue.status().isInHand()) {
            return due(issue);
        }
        if (day.equals(due)) {
            return wording.phrase("issue.days-today", due(issue));
        }
        return day.isAfter(due)
                ? wording.phrase("issue.days-over", due(issue), String.valueOf(workingDays(due, day)))
                : wording.phrase("issue.days-left", due(issue), String.valueOf(workingDays(day, due)));
    }

    /** How many working days there are after the one day up to the other. */
    private int workingDays(LocalDate after, LocalDate upTo) {
        int days = 0;
        LocalDate day = after.plusDays(1);
        for (int i = 0; i < MOST_DAYS && !day.isAfter(upTo) && calendar.covers(day.getYear()); i++) {
            days += calendar.isWorkingDay(day) ? 1 : 0;
            day = day.plusDays(1);
        }
        return days;
    }

    /** The head of what may be long, for lists. */
    public String brief(String text) {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF)) + wording.phrase("issue.more");
    }

    /** A date with its weekday. */
    public String day(LocalDate day) {
        return wording.day(day);
    }

    /** A unit's name. */
    public String unit(long unitId) {
        return organisation.unit(unitId).map(Unit::name).orElseGet(() -> wording.phrase("issue.none"));
    }

    /** Several units' names. */
    public String units(Collection<Long> unitIds) {
        return unitIds.stream().map(this::unit).collect(Collectors.joining(wording.phrase("issue.and")));
    }

    /** A person's name by userId, or what acted instead of a person. */
    public String person(@Nullable String userId) {
        return userId == null || userId.equals(StepView.CLOCK)
                ? wording.phrase("issue.actor.clock")
                : organisation.byUserId(userId).map(Official::name).orElse(userId);
    }

    /** What a step is called; of follow-up orders some have names of their own, and what is taken further says whereto. */
    public String step(IssueView issue, StepView step) {
        boolean order = issue.kind() == IssueKind.FOLLOW_UP_ORDER;
        boolean climbs = step.kind() == StepKind.ESCALATED || step.kind() == StepKind.ESCALATION_PROPOSED;
        String name = wording.phrase((order && climbs ? "issue.step.follow-up." : "issue.step.") + low(step.kind()));
        return !order && step.kind() == StepKind.ESCALATED
                ? wording.phrase("issue.step.to", name, ladder.tier(step.tier()).shortName())
                : name;
    }

    /** The words that came with a step, as a list has room for them. */
    public String detail(StepView step) {
        return days(brief(step.detail()));
    }

    /** A text with its days as officials write them. */
    public String days(String text) {
        return DAY.matcher(text).replaceAll(day -> wording.shortDay(LocalDate.parse(day.group())));
    }

    /** Through what a step came. */
    public String through(StepView step) {
        return wording.phrase("issue.through." + step.source().split(":", 2)[0]);
    }

    LocalDate today() {
        return clock.today();
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
