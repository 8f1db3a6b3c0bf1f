package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.CallMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives every turn at once, unless a test says otherwise, and remembers. */
public final class FakeMeter implements CallMeter {

    final List<String> turns = new CopyOnWriteArrayList<>();
    final List<String> called = new CopyOnWriteArrayList<>();
    final List<String> slowed = new CopyOnWriteArrayList<>();
    public final List<String> arrived = new CopyOnWriteArrayList<>();
    public final List<String> webhooks = new CopyOnWriteArrayList<>();
    boolean sparing;
    Turn next = new Turn(true, Duration.ZERO);

    @Override
    public Turn turn(String api, int perSecond) {
        turns.add(api);
        return next;
    }

    @Override
    public void slowDown(String api, Duration block) {
        slowed.add(api);
    }

    @Override
    public void called(String api) {
        called.add(api);
    }

    @Override
    public boolean sparesWebhooks() {
        return sparing;
    }

    @Override
    public void webhook(String purpose) {
        webhooks.add(purpose);
    }

    @Override
    public void arrived(String topic) {
        arrived.add(topic);
    }
}
