package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what is to leave, in the transaction that causes it. */
@Component
class Outbox implements Deliveries {

    private static final int TRACK_ID_DIGITS = 48;

    private final DeliveryQueue queue;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Dressing dressing;
    private final KeysOfTransaction queued = new KeysOfTransaction();

    Outbox(
            DeliveryQueue queue,
            Dressing dressing,
            Clock clock,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.queue = queue;
        this.dressing = dressing;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** What a notice becomes before it is stored: as many parts as the channel wants, and as what its recipient is told. */
    @Component("deliveryDressing")
    record Dressing(DeliveryChannel channel, Wording wording, Addressing addressing, Copying copying) {}

    /** Something may be due: told to the dispatcher after the commit. */
    record Queued() {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueue(Notice notice) {
        if (queue.existsByDeliveryKey(notice.key()) || !queued.add(notice.key())) {
            return false;
        }
        Instant now = clock.instant();
        parts(notice.stillGoodAt(now)).forEach(part -> queue.save(delivery(part, now)));
        events.publishEvent(new Queued());
        return true;
    }

    @Override
    public List<Notice> addressed(List<Notice> round) {
        return dressing.copying().addressed(round);
    }

    private Delivery delivery(Notice notice, Instant now) {
        Delivery delivery = new Delivery(notice, outTrackId(notice.key()), now);
        if (!notice.reason().isInbox()) {
            delivery.toldAs(dressing.addressing().of(notice, now));
        }
        FileContent content = notice.file();
        if (content == null) {
            return delivery;
        }
        List<StoredFile> stored = queue.storedFiles(StoredFile.digest(content), Limit.of(1));
        if (!stored.isEmpty()) {
            return delivery.carrying(stored.get(0));
        }
        StoredFile file = new StoredFile(content, now);
        entities.persist(file);
        // Before the deliveries that carry it: to the one who orders what is written, nothing ties them together.
        entities.flush();
        return delivery.carrying(file);
    }

    /** Texts may be too long for the channel; a card's values are its own affair. */
    private List<Notice> parts(Notice notice) {
        CardContent content = notice.card();
        boolean asCard = content != null && dressing.channel().offersCard(content.card());
        return asCard
                ? List.of(notice)
                : new Splitting(dressing.channel().mostTextBytes(), dressing.wording()).parts(notice);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void updateCard(String key, Map<String, String> values) {
        queue.findByDeliveryKey(key)
                .filter(d -> d.card() != null)
                .map(this::locked)
                .ifPresent(d -> update(d, values));
    }

    private void update(Delivery sent, Map<String, String> values) {
        boolean alive = sent.sending().isOpen() || sent.sending().arrivedAsCard();
        if (alive && !sent.shows(values)) {
            sent.show(values);
            queueUpdate(sent, values);
        }
    }

    /** As it is now, and kept so until the commit: the dispatcher may be sending it at this moment. */
    private Delivery locked(Delivery delivery) {
        entities.flush();
        entities.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
        return delivery;
    }

    private void queueUpdate(Delivery sent, Map<String, String> values) {
        Sending sending = sent.sending();
        if (sending.hasNotLeft() || !(sending.arrivedAsCard() || sending.isOpen())) {
            return;
        }
        String outTrackId = String.valueOf(sent.outTrackId());
        Optional<Delivery> waiting = queue.waitingUpdates(outTrackId).stream()
                .filter(update -> update.sending().hasNotLeft())
                .findFirst();
        if (waiting.isPresent()) {
            waiting.get().show(values);
            return;
        }
        String key = "update:" + outTrackId + ":" + queue.countOfCard(outTrackId);
        queue.save(Delivery.updateOf(sent, key, values, clock.instant()));
        events.publishEvent(new Queued());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cardShows(String outTrackId, Map<String, String> values) {
        if (!values.isEmpty()) {
            queue.cardSent(outTrackId).map(this::locked).ifPresent(sent -> sent.show(values));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refreshCard(String outTrackId) {
        queue.cardSent(outTrackId).map(this::locked).ifPresent(sent -> queueUpdate(sent, sent.values()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SentCard> card(String outTrackId) {
        return queue.cardSent(outTrackId).map(Delivery::sentCard);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SentCard> latestCard(String kind, String recipientId, String period) {
        return queue.cardsOf(kind, recipientId, period, Limit.of(1)).stream()
                .findFirst()
                .map(Delivery::sentCard);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SentCard> latestCard(String kind, String recipientId) {
        return queue.cardsOf(kind, recipientId, Limit.of(1)).stream()
                .findFirst()
                .map(Delivery::sentCard);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentCard> cards(String kind, String recipientId, String period) {
        return queue.cardsOf(kind, recipientId, period, Limit.unlimited()).stream()
                .map(Delivery::sentCard)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentCard> cards(String kind, String period) {
        return queue.cardsAbout(kind, period).stream().map(Delivery::sentCard).toList();
    }

    /** Derived from the key alone, so that a repeated send after a crash names the same card. */
    static String outTrackId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "dingban-" + HexFormat.of().formatHex(hash).substring(0, TRACK_ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
