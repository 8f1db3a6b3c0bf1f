package cn.dingban.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The only way out of the house. Everything is part of the caller's transaction; sending starts after its commit. */
public interface Deliveries {

    /**
     * Queues a notice.
     *
     * @return false when a notice with this key has been queued before; nothing is done then
     */
    boolean enqueue(Notice notice);

    /**
     * The notices of a schedule's round as the office has set its audience: without those whom it has left out, and with copies for those who are to know as well. Nothing
     * is queued.
     */
    List<Notice> addressed(List<Notice> round);

    /**
     * Brings a card up to date. A card that has not left yet leaves with the new values; one that went out as text, or never existed, is left
     * alone.
     *
     * @param key the key of the notice that the card was sent with
     * @param values the variables that change; the others stay
     */
    void updateCard(String key, Map<String, String> values);

    /** Notes that a card now shows these values because the platform was told in answer to a press. */
    void cardShows(String outTrackId, Map<String, String> values);

    /** Sends a card's present values once more, because the platform did not get them in answer to a press. */
    void refreshCard(String outTrackId);

    /** The card with this outTrackId, if we sent one. */
    Optional<SentCard> card(String outTrackId);

    /** The latest notice of a kind to a person about a period, whose card may have to be brought up to date. */
    Optional<SentCard> latestCard(String kind, String recipientId, String period);

    /** The latest card of a kind to a person, whatever the period. */
    Optional<SentCard> latestCard(String kind, String recipientId);

    /** All cards of a kind to a person about a period, the latest first. */
    List<SentCard> cards(String kind, String recipientId, String period);

    /** All cards of a kind about a period, to whomever, the latest first. */
    List<SentCard> cards(String kind, String period);
}
