package cn.dingban.conversation;

import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.shared.LogContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Handles one inbox entry in one transaction. A failure undoes everything and is told to the person, with a reference. */
@Component
class Handling {

    private static final Logger log = LoggerFactory.getLogger(Handling.class);
    private static final int REFERENCE_RANGE = 0x10000;

    private final InboxEntries entries;
    private final MessageHandling messages;
    private final CardActionHandling cardActions;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    Handling(
            InboxEntries entries,
            MessageHandling messages,
            CardActionHandling cardActions,
            Clock clock,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.messages = messages;
        this.cardActions = cardActions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return new values for the pressed card, when the entry is a press on one */
    Map<String, String> handle(InboxEntry entry) {
        return LogContext.during(
                LogContext.INBOX,
                String.valueOf(entry.id()),
                () -> LogContext.during(LogContext.MESSAGE, entry.externalId(), () -> handle(entry.id())));
    }

    private Map<String, String> handle(long id) {
        try {
            Map<String, String> values = transaction.execute(status -> entries.lock(id)
                    .filter(InboxEntry::isReceived)
                    .map(this::handleReceived)
                    .orElse(Map.of()));
            log.debug("Inbox entry {} is handled", id);
            return values == null ? Map.of() : values;
        } catch (RuntimeException e) {
            String reference = String.format(
                    Locale.ROOT, "%04X", ThreadLocalRandom.current().nextInt(REFERENCE_RANGE));
            log.error("Inbox entry {} failed; the sender was told reference {}", id, reference, e);
            transaction.executeWithoutResult(status -> reportFailure(id, reference, e));
            return Map.of();
        }
    }

    private Map<String, String> handleReceived(InboxEntry entry) {
        Map<String, String> values = entry.kind() == InboxEntry.Kind.MESSAGE
                ? messages.handle(entry.id(), json.readValue(entry.payload(), IncomingMessage.class))
                : cardActions.handle(entry.id(), json.readValue(entry.payload(), IncomingCardAction.class));
        entry.handled(clock.instant());
        return values;
    }

    private void reportFailure(long id, String reference, RuntimeException cause) {
        Optional<InboxEntry> entry = entries.lock(id);
        if (entry.isEmpty()) {
            return;
        }
        entry.get().failed(reference, clock.instant());
        String reason = cause instanceof DataAccessException ? "database" : "program";
        if (entry.get().kind() == InboxEntry.Kind.MESSAGE) {
            messages.reportFailure(id, json.readValue(entry.get().payload(), IncomingMessage.class), reason, reference);
        } else {
            cardActions.reportFailure(
                    id, json.readValue(entry.get().payload(), IncomingCardAction.class), reason, reference);
        }
    }
}
