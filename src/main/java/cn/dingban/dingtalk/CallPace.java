package cn.dingban.dingtalk;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps each API below DingTalk's limit of calls per second, so that we are never told to slow down. */
class CallPace {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int BURST_SHARE = 5;

    private final int perSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    CallPace(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits for a turn, for a few seconds at most; false when it did not come. */
    boolean await(String api) throws InterruptedException {
        return buckets.computeIfAbsent(api, key -> bucket()).asBlocking().tryConsume(1, PATIENCE);
    }

    /** Burst and refill together are the limit: with a full bucket plus a second's refill, no second ever sees more. */
    private Bucket bucket() {
        int burst = Math.max(1, perSecond / BURST_SHARE);
        int refill = Math.max(1, perSecond - burst);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, Duration.ofSeconds(1)))
                .build();
    }
}
