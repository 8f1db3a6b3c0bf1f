package cn.dingban.delivery.spi;

import java.time.Duration;

/** Counts what goes to the platform and what comes from it, for all nodes together, and says when the next call may be made. */
public interface CallMeter {

    /**
     * Asks for a turn at an API.
     *
     * @param perSecond the most calls to this API in a second; 0: as many as you like
     */
    Turn turn(String api, int perSecond);

    /** The platform said that this API is called too often: nothing for this long, then at a lower pace until it has recovered. */
    void slowDown(String api, Duration block);

    /** The turn is used: a call that counts for the month, whether or not it succeeds. */
    void called(String api);

    /** Whether the month's webhook calls will not last, so that an answer had better go by the API, of which there is more. */
    boolean sparesWebhooks();

    /** Something goes to a webhook: the month counts that with Stream, not with the API. */
    void webhook(String purpose);

    /** Something arrived over Stream: that is counted by the month too. */
    void arrived(String topic);

    /**
     * When to call.
     *
     * @param given true: after the wait; false: not so soon, ask again after the wait
     * @param delay less than nothing when the moment has passed already
     */
    record Turn(boolean given, Duration delay) {}
}
