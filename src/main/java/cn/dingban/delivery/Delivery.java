package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryEvent.What;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing on its way to one recipient (投递): a message, a new card, or the update of a card. */
@Entity
@Table(name = "delivery")
class Delivery {

    private static final int MAX_TITLE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    private long id;

    private String deliveryKey;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Operation operation;

    private int priority;

    @Embedded
    private Addressee addressee;

    private String title;

    @Column(columnDefinition = "text")
    private String body;

    @Embedded
    private @Nullable CardFace face;

    private @Nullable Long fileId;

    @Embedded
    private Reason reason;

    @Embedded
    private Sending sending;

    @Embedded
    private @Nullable ToldAs toldAs;

    @ElementCollection
    @CollectionTable(name = "delivery_subject", joinColumns = @JoinColumn(name = "delivery_id"))
    @Column(name = "project_id")
    private Set<Long> projects = new HashSet<>();

    @OneToMany(mappedBy = "delivery", cascade = CascadeType.PERSIST)
    private List<DeliveryEvent> events = new ArrayList<>();

    /** What is to be done on the platform. */
    enum Operation {
        /** Send the message, as a card where one is configured. */
        SEND,
        /** Bring an existing card up to date. */
        UPDATE_CARD
    }

    protected Delivery() {
        // for JPA
        deliveryKey = "";
        kind = "";
        operation = Operation.SEND;
        addressee = Addressee.of(Recipient.person("", ""));
        title = "";
        body = "";
        reason = new Reason("", "", null, null);
        sending = new Sending();
    }

    Delivery(Notice notice, String outTrackId, Instant now) {
        this.deliveryKey = notice.key();
        this.kind = notice.kind();
        this.operation = Operation.SEND;
        this.priority = notice.priority().ordinal();
        this.addressee = Addressee.of(notice.recipient());
        this.title = shortened(notice.text().title());
        this.body = notice.text().markdown();
        CardContent content = notice.card();
        this.face = content == null ? null : CardFace.of(content.card(), outTrackId, content.values());
        this.reason = notice.reason();
        this.sending = new Sending(now, notice.notBefore() == null ? now : notice.notBefore());
        this.sending.expiresAt(notice.deadline());
        this.projects.addAll(notice.cause().projects());
    }

    /** The update that brings another delivery's card up to date. */
    static Delivery updateOf(Delivery sent, String key, Map<String, String> values, Instant now) {
        Delivery update = new Delivery();
        update.deliveryKey = key;
        update.kind = sent.kind;
        update.operation = Operation.UPDATE_CARD;
        update.priority = Priority.CARD_UPDATE.ordinal();
        update.addressee = sent.addressee;
        update.title = sent.title;
        update.face = CardFace.of(String.valueOf(sent.card()), String.valueOf(sent.outTrackId()), values);
        update.reason = sent.reason;
        update.sending = new Sending(now, now);
        return update;
    }

    /** The same for somebody else, sent anew. */
    Delivery redirected(Recipient other, String key, String outTrackId, Instant now) {
        Delivery copy = new Delivery();
        copy.deliveryKey = key;
        copy.kind = kind;
        copy.priority = priority;
        copy.addressee = Addressee.of(other);
        copy.title = title;
        copy.body = body;
        copy.face = face == null ? null : CardFace.of(face.card(), outTrackId, face.values());
        copy.fileId = fileId;
        copy.reason = reason;
        copy.projects.addAll(projects);
        copy.sending = new Sending(now, now);
        return copy;
    }

    /** As what its recipient is told. */
    Delivery toldAs(ToldAs as) {
        toldAs = as;
        return this;
    }

    /** Waits, and why; the same wait is noted once. */
    void putOff(Instant until, String why, Instant now) {
        noteWait(why, now);
        sending.putBack(until, why);
    }

    /** Waits for a limit. */
    void hold(Instant until, Waiting limit, String why, Instant now) {
        noteWait(why, now);
        sending.hold(until, limit, why);
    }

    private void noteWait(String why, Instant now) {
        if (!why.equals(sending.problem())) {
            note(DeliveryEvent.of(What.HELD, why, now));
        }
    }

    /** Will not leave, because of this. */
    void giveUp(DeliveryEvent event) {
        note(event);
        sending.cancel(event.detail());
    }

    void note(DeliveryEvent event) {
        events.add(event.about(this));
    }

    /** A file goes instead of the words. */
    Delivery carrying(StoredFile file) {
        fileId = file.id();
        return this;
    }

    /** Says something else than was queued; only before it leaves. */
    void say(Rendered text) {
        title = shortened(text.title());
        body = text.markdown();
    }

    /** Says what several were to say; the card of the one is given up. */
    void carry(Rendered text) {
        say(text);
        face = null;
    }

    private static String shortened(String heading) {
        return heading.length() <= MAX_TITLE ? heading : heading.substring(0, MAX_TITLE);
    }

    /** Merges values into what the card (will) show. */
    void show(Map<String, String> values) {
        if (face != null) {
            face = face.showing(values);
        }
    }

    boolean shows(Map<String, String> values) {
        return face == null || face.shows(values);
    }

    Map<String, String> values() {
        return face == null ? Map.of() : face.values();
    }

    boolean updatesCard() {
        return operation == Operation.UPDATE_CARD;
    }

    Priority priority() {
        return Priority.values()[priority];
    }

    String key() {
        return deliveryKey;
    }

    String kind() {
        return kind;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                deliveryKey,
                kind,
                addressee.recipientKind().name(),
                addressee.recipientId(),
                addressee.recipientName(),
                title,
                body,
                card(),
                reason.source(),
                reason.article(),
                reason.period(),
                sending.status().name(),
                sending.attempts(),
                sending.createdAt(),
                sending.isOpen() ? sending.nextAttemptAt() : null,
                sending.sentAt(),
                sending.problem());
    }

    SentCard sentCard() {
        return new SentCard(
                String.valueOf(outTrackId()),
                deliveryKey,
                String.valueOf(card()),
                addressee.recipientId(),
                addressee.isGroup(),
                sending.arrivedAsText(),
                reason.subject(),
                reason.period(),
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
        return face == null ? null : face.card();
    }

    @Nullable
    String outTrackId() {
        return face == null ? null : face.outTrackId();
    }

    @Nullable
    Long fileId() {
        return fileId;
    }

    Reason reason() {
        return reason;
    }

    Addressee addressee() {
        return addressee;
    }

    Sending sending() {
        return sending;
    }

    @Nullable
    ToldAs toldAs() {
        return toldAs;
    }

    DeliveryTrace.Marks marks() {
        return new DeliveryTrace.Marks(
                sending.providerKey(),
                outTrackId(),
                sending.arrivedAsCard(),
                sending.deadline(),
                toldAs == null ? null : toldAs.ruleRevision(),
                projects());
    }

    Set<Long> projects() {
        return Set.copyOf(projects);
    }
}
