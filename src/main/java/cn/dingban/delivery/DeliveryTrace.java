package cn.dingban.delivery;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is known about one delivery, for finding out what became of it.
 *
 * @param attempts every try, the first one first
 * @param receipts what DingTalk reported afterwards
 */
public record DeliveryTrace(DeliveryView delivery, List<Step> attempts, List<Step> receipts) {

    /**
     * One thing that happened.
     *
     * @param what the outcome of an attempt, or READ or RECALLED
     * @param code DingTalk's code; empty where there is none
     */
    public record Step(Instant at, String what, String code, String detail) {}
}
