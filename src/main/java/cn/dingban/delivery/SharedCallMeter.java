package cn.dingban.delivery;

import cn.dingban.delivery.limits.Budgets;
import cn.dingban.delivery.limits.Limit;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.delivery.quota.CallCounts.Traffic;
import cn.dingban.delivery.quota.ShortMonths;
import cn.dingban.delivery.spi.CallMeter;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gives turns out of budgets that all nodes share, and counts them for the month. */
@Component
class SharedCallMeter implements CallMeter {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Notices take no turn further ahead than this, so that an answer that comes in between has one soon. */
    private static final Duration LOOK_AHEAD = Duration.ofMillis(300);

    private final Budgets budgets;
    private final CallCounts counts;
    private final ShortMonths months;

    SharedCallMeter(Budgets budgets, CallCounts counts, ShortMonths months) {
        this.months = months;
        this.budgets = budgets;
        this.counts = counts;
    }

    @Override
    public Turn turn(String api, int perSecond) {
        if (perSecond <= 0) {
            return new Turn(true, Duration.ZERO);
        }
        Duration patience = counts.isForNotice() ? LOOK_AHEAD : PATIENCE;
        Budgets.Turn turn = budgets.take(name(api), Limit.perSecond(perSecond), true, patience);
        return new Turn(turn.granted(), turn.delay());
    }

    @Override
    public void called(String api) {
        counts.count(Traffic.API, api);
    }

    @Override
    public void slowDown(String api, Duration block) {
        budgets.shrink(name(api), block);
    }

    @Override
    public boolean sparesWebhooks() {
        return months.isShortOf(Traffic.STREAM) && !months.isShortOf(Traffic.API);
    }

    @Override
    public void webhook(String purpose) {
        counts.count(Traffic.STREAM, purpose);
    }

    @Override
    public void arrived(String topic) {
        counts.count(Traffic.STREAM, topic);
    }

    private static String name(String api) {
        return "api:" + api;
    }
}
