package cn.dingban.conversation;

import cn.dingban.conversation.spi.InboundGate;
import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.SentCard;
import cn.dingban.shared.InOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The only way in: stores what arrives under the platform's own id, then has it handled, in order for each person. */
@Component
class Inbox implements InboundGate {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /** DingTalk shows a failure after two seconds; by then the acknowledgement must have arrived there. */
    private static final Duration CARD_ANSWER = Duration.ofMillis(1500);

    /** What a crash left unhandled is picked up when it is this old. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final Limit SWEEP = Limit.of(200);

    private static final int WORKERS = 8;

    private final InboxEntries entries;
    private final Screening screening;
    private final Handling handling;
    private final Deliveries deliveries;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final InOrder people = new InOrder("inbox", WORKERS);
    private final JsonMapper json = JsonMapper.builder().build();

    Inbox(
            InboxEntries entries,
            Screening screening,
            Handling handling,
            Deliveries deliveries,
            Clock clock,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.screening = screening;
        this.handling = handling;
        this.deliveries = deliveries;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void accept(IncomingMessage arrived) {
        IncomingMessage message = screening.fit(arrived);
        store(new InboxEntry(
                        "msg:" + message.messageId(),
                        InboxEntry.Kind.MESSAGE,
                        message.senderUserId(),
                        json.writeValueAsString(message),
                        clock.instant()))
                .ifPresent(entry -> people.submit(List.of(entry.lane()), () -> handling.handle(entry)));
    }

    @Override
    public Map<String, String> accept(IncomingCardAction arrived) {
        IncomingCardAction action = screening.fit(arrived);
        Optional<InboxEntry> stored = store(new InboxEntry(
                "card:" + action.actionKey(),
                InboxEntry.Kind.CARD_ACTION,
                action.userId(),
                json.writeValueAsString(action),
                clock.instant()));
        if (stored.isEmpty()) {
            return deliveries.card(action.outTrackId()).map(SentCard::values).orElse(Map.of());
        }
        InboxEntry entry = stored.get();
        AtomicBoolean tooLate = new AtomicBoolean();
        Future<Map<String, String>> result = people.submit(List.of(entry.lane()), () -> {
            Map<String, String> values = handling.handle(entry);
            if (tooLate.get() && !values.isEmpty()) {
                transaction.executeWithoutResult(status -> deliveries.refreshCard(action.outTrackId()));
            }
            return values;
        });
        return await(result, tooLate);
    }

    /** The result, or nothing when it takes too long: the card is then brought up to date by a delivery. */
    private static Map<String, String> await(Future<Map<String, String>> result, AtomicBoolean tooLate) {
        try {
            return result.get(CARD_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            tooLate.set(true);
            return Map.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Handling reports its failures itself", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** @return empty when it has been stored before */
    private Optional<InboxEntry> store(InboxEntry entry) {
        try {
            return Optional.ofNullable(transaction.execute(status -> entries.saveAndFlush(entry)));
        } catch (DataIntegrityViolationException e) {
            if (!entries.existsByExternalId(entry.externalId())) {
                throw e;
            }
            log.debug("Redelivery of {}", entry.externalId());
            return Optional.empty();
        }
    }

    /** Picks up what a crash left unhandled. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        entries.leftBehind(clock.instant().minus(LEFT_BEHIND), SWEEP)
                .forEach(entry -> people.submit(List.of(entry.lane()), () -> handling.handle(entry)));
    }
}
