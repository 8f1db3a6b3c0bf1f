package cn.dingban.console.pages.schedule;

import cn.dingban.audit.AuditTrail;
import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.ScheduledTask.PreviewItem;
import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one message of a preview to whoever looks at it (试发). It says what it is, and does not count as the real one. */
@Component
class TestSending {

    private final Organisation organisation;
    private final Outgoing outgoing;
    private final AuditTrail audit;
    private final OfficeClock clock;
    private final ConsoleWords words;

    /** How messages are made and leave. */
    @Component("testSendingOutgoing")
    record Outgoing(MessageTemplates templates, Deliveries deliveries) {}

    /** What is to be sent: a message of the schedule's firing at that moment. */
    record Sample(String scheduleId, String scheduleName, Instant at, PreviewItem item) {}

    TestSending(Organisation organisation, Outgoing outgoing, AuditTrail audit, OfficeClock clock, ConsoleWords words) {
        this.organisation = organisation;
        this.outgoing = outgoing;
        this.audit = audit;
        this.clock = clock;
        this.words = words;
    }

    /** The person who is signed in, if DingTalk can reach them. */
    Optional<Official> self(String signedIn) {
        return organisation.byUserId(signedIn).filter(Official::isBound);
    }

    /** @return why not; empty when it is on its way */
    @Transactional
    public Optional<String> send(Sample sample, String signedIn) {
        Optional<Official> self = self(signedIn);
        if (self.isEmpty()) {
            return Optional.of(words.say("schedule-test.not-bound"));
        }
        Rendered intro = outgoing.templates()
                .render(
                        "schedule-test",
                        Map.of(
                                "title", sample.item().title(),
                                "name", sample.scheduleName(),
                                "recipient", sample.item().recipient(),
                                "when", words.momentWithDay(sample.at())));
        Rendered text = new Rendered(
                intro.title(), intro.body() + "\n\n" + sample.item().text());
        outgoing.deliveries().enqueue(notice(sample, self.get(), signedIn, text));
        audit.record(
                signedIn,
                "schedule.test-send",
                sample.scheduleId(),
                sample.at() + " " + sample.item().recipient());
        return Optional.empty();
    }

    private Notice notice(Sample sample, Official self, String userId, Rendered text) {
        String key = "schedule-test:%s:%s:%s:%d"
                .formatted(
                        sample.scheduleId(),
                        sample.at(),
                        userId,
                        clock.instant().toEpochMilli());
        return new Notice(
                key,
                "schedule-test",
                Recipient.person(userId, self.name()),
                Priority.REPLY,
                text,
                Reason.event("schedule-test", sample.scheduleId(), null));
    }
}
