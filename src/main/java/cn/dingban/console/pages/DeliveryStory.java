package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.delivery.DeliveryTrace;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.obligation.ObligationKey;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.Schedules;
import cn.dingban.shared.ReportingPeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what became of a delivery as one line of time: what led to it, what held it, every attempt, and what came back. */
@Component
class DeliveryStory {

    private static final String SCHEDULE = "schedule:";
    private static final String MONTHLY_REPORT = "monthly-report";
    private static final String LEAD_CONTACT = "lead-contact";
    private static final String ABOUT_CONTACTS = "contact-";
    private static final int MOST_OWED = 5;

    private final Schedules schedules;
    private final Obligations obligations;
    private final DeliveryRows rows;
    private final Naming naming;
    private final ConsoleWords words;

    /**
     * One step.
     *
     * @param at in words; empty where it has no moment
     * @param href where more about it is; empty where there is nothing
     */
    record Step(String at, String what, String detail, String href) {}

    private record Moment(Instant at, Step step) {}

    DeliveryStory(Schedules schedules, Obligations obligations, DeliveryRows rows, Naming naming, ConsoleWords words) {
        this.schedules = schedules;
        this.obligations = obligations;
        this.rows = rows;
        this.naming = naming;
        this.words = words;
    }

    /** What led to it: rule, run and obligations. */
    List<Step> before(DeliveryTrace trace) {
        DeliveryView delivery = trace.delivery();
        List<Step> steps = new ArrayList<>();
        String revision = trace.marks().ruleRevision();
        steps.add(new Step(
                "",
                words.say("story.rule"),
                join(
                        delivery.article(),
                        rows.cause(delivery.source()),
                        revision == null ? "" : words.say("story.revision", revision)),
                schedule(delivery).map(id -> "/schedules/" + id).orElse("")));
        schedule(delivery)
                .flatMap(id -> schedules.runBehind(id, delivery.createdAt()))
                .ifPresent(run -> steps.add(step(run)));
        owed(trace).map(this::step).forEach(steps::add);
        return steps;
    }

    private static Optional<String> schedule(DeliveryView delivery) {
        return Optional.of(delivery.source())
                .filter(source -> source.startsWith(SCHEDULE))
                .map(source -> source.substring(SCHEDULE.length()));
    }

    private Step step(RunRecord run) {
        String started = run.actor().isEmpty()
                ? words.state("run", run.startedBy())
                : words.say("story.by", words.state("run", run.startedBy()), naming.person(run.actor()));
        return new Step(
                words.momentWithDay(run.scheduledFor()),
                words.say("story.run"),
                join(started, words.say("story.notices", run.notices()), run.remarks()),
                "");
    }

    private Stream<ObligationView> owed(DeliveryTrace trace) {
        Optional<ReportingPeriod> period = period(trace.delivery().period());
        String kind = trace.delivery().kind().startsWith(ABOUT_CONTACTS) ? LEAD_CONTACT : MONTHLY_REPORT;
        return trace.marks().projects().stream()
                .sorted()
                .flatMap(project -> period.map(month -> new ObligationKey(kind, project, month)).stream())
                .flatMap(key -> obligations.find(key).stream())
                .limit(MOST_OWED);
    }

    private static Optional<ReportingPeriod> period(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(ReportingPeriod::parse);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private Step step(ObligationView owed) {
        return new Step(
                "",
                words.say("story.owed"),
                join(
                        words.sayOr("kind." + owed.kind(), owed.kind()),
                        owed.subjectName(),
                        owed.dueOn() == null ? "" : words.say("story.due", words.day(owed.dueOn())),
                        words.say("story.now", words.state("obligation", owed.status()))),
                "/obligations?period=" + owed.period());
    }

    /** What happened since it was queued, the first first. */
    List<Step> since(DeliveryTrace trace) {
        List<Moment> moments = new ArrayList<>();
        DeliveryView delivery = trace.delivery();
        Instant until = trace.marks().usefulUntil();
        moments.add(moment(
                delivery.createdAt(),
                words.say("story.queued"),
                until == null ? "" : words.say("story.useful", words.moment(until)),
                ""));
        trace.events().forEach(event -> moments.add(moment(event)));
        trace.attempts().forEach(step -> moments.add(moment(step, "story.attempt")));
        trace.receipts().forEach(step -> moments.add(moment(step, "story.receipt")));
        trace.updates().forEach(update -> moments.add(linked(update, "story.updated")));
        trace.carried().forEach(carried -> moments.add(linked(carried, "story.carried")));
        List<Step> steps = new ArrayList<>(moments.stream()
                .sorted(Comparator.comparing(Moment::at))
                .map(Moment::step)
                .toList());
        Instant next = delivery.nextAttemptAt();
        if (next != null) {
            steps.add(new Step(words.momentWithDay(next), words.say("story.next"), textOf(delivery.problem()), ""));
        }
        return steps;
    }

    private Moment moment(Instant at, String what, String detail, String href) {
        return new Moment(at, new Step(words.momentWithDay(at), what, detail, href));
    }

    private Moment moment(DeliveryTrace.Event event) {
        Long other = event.otherId();
        String what = words.sayOr("event." + event.what(), event.what());
        String actor = event.actor();
        return moment(
                event.at(),
                actor == null ? what : words.say("story.by", what, naming.person(actor)),
                event.detail(),
                other == null ? "" : "/deliveries/" + other);
    }

    private Moment moment(DeliveryTrace.Step step, String as) {
        String what = words.sayOr("step." + step.what(), step.what());
        return moment(step.at(), words.say(as, what), (step.code() + " " + step.detail()).strip(), "");
    }

    private Moment linked(DeliveryView other, String as) {
        Instant at = other.sentAt() == null ? other.createdAt() : other.sentAt();
        return moment(
                at,
                words.say(as),
                join(other.title(), words.sayOr("delivery." + other.status(), other.status())),
                "/deliveries/" + other.id());
    }

    private String join(String... parts) {
        return String.join(
                words.say("story.comma"),
                Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
