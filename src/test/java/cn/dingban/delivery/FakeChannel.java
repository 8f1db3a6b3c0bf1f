package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.SendOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A platform that takes everything, unless a test says otherwise, and remembers every call. */
class FakeChannel implements DeliveryChannel {

    private final Set<String> cards = ConcurrentHashMap.newKeySet();
    private final Deque<SendOutcome> answers = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private volatile Duration callTime = Duration.ZERO;
    private volatile int mostTextBytes = ROBOT_TEXT_BYTES;

    /** One call; {@code to} are the people, the group or the card, {@code values} a card's. */
    record Call(String what, List<String> to, String text, Map<String, String> values, boolean repeated) {}

    synchronized void reset() {
        cards.clear();
        answers.clear();
        callTime = Duration.ZERO;
        calls.clear();
        mostTextBytes = ROBOT_TEXT_BYTES;
        meanwhile = () -> {};
    }

    /** What another channel than DingTalk's robot may declare. */
    void allowBytes(int most) {
        mostTextBytes = most;
    }

    @Override
    public int mostTextBytes() {
        return mostTextBytes;
    }

    /** How long each call takes. */
    void takes(Duration time) {
        callTime = time;
    }

    void offer(String card) {
        cards.add(card);
    }

    void offerNothing() {
        cards.clear();
    }

    /** The next calls are answered like this, in this order; those after them succeed. */
    synchronized void answer(SendOutcome... outcomes) {
        answers.addAll(List.of(outcomes));
    }

    /** What happens elsewhere while the next call is under way. */
    synchronized void meanwhile(Runnable work) {
        meanwhile = work;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private SendOutcome take(Call call) {
        Runnable work;
        SendOutcome answer;
        synchronized (this) {
            calls.add(call);
            work = meanwhile;
            meanwhile = () -> {};
            answer = answers.isEmpty() ? SendOutcome.Sent.to("key-" + calls.size()) : answers.remove();
        }
        work.run();
        LockSupport.parkNanos(callTime.toNanos());
        return answer;
    }

    @Override
    public boolean offersCard(String card) {
        return cards.contains(card);
    }

    @Override
    public SendOutcome sendToPeople(List<String> userIds, Markdown message) {
        return take(new Call("people", List.copyOf(userIds), message.text(), Map.of(), false));
    }

    @Override
    public SendOutcome sendFile(List<String> userIds, FileMessage file) {
        return take(new Call("file", List.copyOf(userIds), file.name(), Map.of(), false));
    }

    @Override
    public SendOutcome sendToGroup(String openConversationId, Markdown message) {
        return take(new Call("group", List.of(openConversationId), message.text(), Map.of(), false));
    }

    @Override
    public SendOutcome deliverCard(CardMessage card) {
        return take(new Call(
                "card", List.of(card.space().id()), card.summary(), Map.copyOf(card.values()), card.repeated()));
    }

    @Override
    public SendOutcome updateCard(String outTrackId, Map<String, String> values) {
        return take(new Call("update", List.of(outTrackId), "", Map.copyOf(values), false));
    }
}
