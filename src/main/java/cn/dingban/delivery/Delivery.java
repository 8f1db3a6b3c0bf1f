package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing on its way to one recipient (投递): a message, a new card, or the update of a card. Guards its own transitions. */
@Entity
@Table(name = "delivery")
class Delivery {

    private static final int MAX_TITLE = 200;
    private static final int MAX_PROBLEM = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    private long id;

    private String deliveryKey;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Operation operation;

    private int priority;

    @Enumerated(EnumType.STRING)
    private Space.Kind recipientKind;

    private String recipientId;
    private String recipientName;
    private String title;

    @Column(columnDefinition = "text")
    private String body;

    private @Nullable String card;

    private @Nullable String outTrackId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(columnDefinition = "text")
    private @Nullable String cardValues;

    private boolean sentAsCard;
    private String source;
    private String article;
    private @Nullable String subject;
    private @Nullable String period;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    private int attempts;
    private boolean inFlight;
    private Instant createdAt;
    private Instant nextAttemptAt;
    private @Nullable Instant leaseUntil;
    private @Nullable String leaseOwner;
    private @Nullable Instant sentAt;
    private @Nullable String providerKey;
    private @Nullable String problem;

    /** What is to be done on the platform. */
    enum Operation {
        /** Send the message, as a card where one is configured. */
        SEND,
        /** Bring an existing card up to date. */
        UPDATE_CARD
    }

    protected Delivery() {
        // for JPA
    }

    Delivery(Notice notice, String outTrackId, Instant now) {
        this.deliveryKey = notice.key();
        this.kind = notice.kind();
        this.operation = Operation.SEND;
        this.priority = notice.priority().ordinal();
        this.recipientKind = notice.recipient().space().kind();
        this.recipientId = notice.recipient().space().id();
        this.recipientName = notice.recipient().name();
        this.title = shortened(notice.text().title(), MAX_TITLE);
        this.body = notice.text().markdown();
        CardContent content = notice.card();
        if (content != null) {
            this.card = content.card();
            this.outTrackId = outTrackId;
            this.cardValues = CardValues.write(content.values());
        }
        this.source = notice.reason().source();
        this.article = notice.reason().article();
        this.subject = notice.reason().subject();
        this.period = notice.reason().period();
        this.createdAt = now;
        this.nextAttemptAt = notice.notBefore() == null ? now : notice.notBefore();
    }

    /** The update that brings another delivery's card up to date. */
    static Delivery updateOf(Delivery sent, String key, Map<String, String> values, Instant now) {
        Delivery update = new Delivery();
        update.deliveryKey = key;
        update.kind = sent.kind;
        update.operation = Operation.UPDATE_CARD;
        update.priority = Priority.CARD_UPDATE.ordinal();
        update.recipientKind = sent.recipientKind;
        update.recipientId = sent.recipientId;
        update.recipientName = sent.recipientName;
        update.title = sent.title;
        update.body = "";
        update.card = sent.card;
        update.outTrackId = sent.outTrackId;
        update.cardValues = CardValues.write(values);
        update.sentAsCard = true;
        update.source = sent.source;
        update.article = sent.article;
        update.subject = sent.subject;
        update.period = sent.period;
        update.createdAt = now;
        update.nextAttemptAt = now;
        return update;
    }

    void claim(String owner, Instant until) {
        status = DeliveryStatus.CLAIMED;
        leaseOwner = owner;
        leaseUntil = until;
    }

    /** Noted just before the call, so that after a crash it is known that the message may have left. */
    void leaving() {
        inFlight = true;
        attempts++;
    }

    void sent(@Nullable String key, boolean asCard, Instant now) {
        status = DeliveryStatus.SENT;
        providerKey = key;
        sentAsCard = asCard;
        sentAt = now;
        problem = null;
        letGo();
    }

    void retry(Instant at, String why, boolean mayHaveLeft) {
        status = DeliveryStatus.RETRY;
        nextAttemptAt = at;
        problem = shortened(why, MAX_PROBLEM);
        letGo();
        inFlight = mayHaveLeft;
    }

    /** Back to the queue as if it had never been claimed: the platform could not be reached at all. */
    void putBack(Instant at, String why) {
        if (inFlight) {
            attempts--;
        }
        retry(at, why, false);
    }

    void block(String why) {
        status = DeliveryStatus.BLOCKED;
        problem = shortened(why, MAX_PROBLEM);
        letGo();
    }

    void uncertain(String why) {
        status = DeliveryStatus.UNCERTAIN;
        problem = shortened(why, MAX_PROBLEM);
        letGo();
    }

    void cancel(String why) {
        status = DeliveryStatus.CANCELLED;
        problem = shortened(why, MAX_PROBLEM);
        letGo();
    }

    private void letGo() {
        inFlight = false;
        leaseOwner = null;
        leaseUntil = null;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Merges values into what the card (will) show. */
    void show(Map<String, String> values) {
        Map<String, String> merged = new HashMap<>(values());
        merged.putAll(values);
        cardValues = CardValues.write(merged);
    }

    boolean hasNotLeft() {
        return !inFlight && (status == DeliveryStatus.PENDING || status == DeliveryStatus.RETRY);
    }

    boolean isOpen() {
        return status == DeliveryStatus.PENDING || status == DeliveryStatus.RETRY || status == DeliveryStatus.CLAIMED;
    }

    boolean showsCard() {
        return sentAsCard && status == DeliveryStatus.SENT;
    }

    /** Whether an earlier attempt may have reached the platform. */
    boolean mayHaveLeft() {
        return inFlight;
    }

    boolean leasedBy(String owner, Instant now, Duration margin) {
        return owner.equals(leaseOwner) && leaseUntil != null && leaseUntil.isAfter(now.plus(margin));
    }

    Map<String, String> values() {
        return cardValues == null ? Map.of() : CardValues.read(cardValues);
    }

    Space space() {
        return new Space(recipientKind, recipientId);
    }

    boolean toGroup() {
        return recipientKind == Space.Kind.GROUP;
    }

    boolean updatesCard() {
        return operation == Operation.UPDATE_CARD;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                deliveryKey,
                kind,
                recipientKind.name(),
                recipientId,
                recipientName,
                title,
                body,
                card,
                source,
                article,
                period,
                status.name(),
                attempts,
                createdAt,
                isOpen() ? nextAttemptAt : null,
                sentAt,
                problem);
    }

    SentCard sentCard() {
        return new SentCard(
                String.valueOf(outTrackId),
                deliveryKey,
                String.valueOf(card),
                recipientId,
                toGroup(),
                status == DeliveryStatus.SENT && !sentAsCard,
                subject,
                period,
                values());
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    @Nullable
    String card() {
        return card;
    }

    @Nullable
    String outTrackId() {
        return outTrackId;
    }

    String recipientId() {
        return recipientId;
    }

    int attempts() {
        return attempts;
    }
}
