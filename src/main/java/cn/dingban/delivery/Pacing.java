package cn.dingban.delivery;

import cn.dingban.delivery.limits.Budgets;
import cn.dingban.delivery.limits.Limit;
import cn.dingban.delivery.limits.LimitSettings;
import cn.dingban.delivery.spi.SendOutcome;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps groups below the platform's limit of messages a minute; beyond it, the platform would shut the robot out for ten. */
@Component
class Pacing {

    private final Budgets budgets;
    private final Limit limit;
    private final Wording wording;

    Pacing(Budgets budgets, LimitSettings settings, Wording wording) {
        this.budgets = budgets;
        this.limit = Limit.perMinute(settings.groupPerMinute());
        this.wording = wording;
    }

    /** Why this may not leave yet; empty: it may, and has used up its turn. */
    Optional<Hold> hold(Parcel parcel) {
        if (!parcel.isGroupMessage()) {
            return Optional.empty();
        }
        Budgets.Turn turn =
                budgets.take(name(parcel), limit, parcel.first().priority() == Priority.REPLY, Duration.ZERO);
        return turn.granted()
                ? Optional.empty()
                : Optional.of(new Hold(
                        Waiting.GROUP_MINUTE,
                        turn.delay(),
                        wording.phrase("delivery.wait.group", String.valueOf(limit.permits()))));
    }

    /** What the platform refused to take from us for now, it would refuse again: the group's other messages wait too. */
    void learn(Parcel parcel, SendOutcome outcome) {
        if (parcel.isGroupMessage() && outcome instanceof SendOutcome.RetryLater later) {
            budgets.shrink(name(parcel), later.after());
        }
    }

    private static String name(Parcel parcel) {
        return "group:" + parcel.first().addressee().recipientId();
    }

    /** Something waits: for which limit, how long by the machine's clock, and why in words. */
    record Hold(Waiting limit, Duration time, String why) {}
}
