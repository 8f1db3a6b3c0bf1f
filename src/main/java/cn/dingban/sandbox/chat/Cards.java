package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All card instances by the application's own id. */
@SandboxBean
public final class Cards {

    private static final int CAPACITY = 20_000;

    private final Changes changes;
    private final Map<String, CardInstance> cards = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CardInstance> eldest) {
            return size() > CAPACITY;
        }
    };

    Cards(Changes changes) {
        this.changes = changes;
    }

    /** Refuses a second card under the same id: that is what makes a repeated send harmless. */
    public synchronized boolean add(CardInstance card) {
        return cards.putIfAbsent(card.outTrackId(), card) == null;
    }

    public synchronized Optional<CardInstance> card(String outTrackId) {
        return Optional.ofNullable(cards.get(outTrackId));
    }

    public void deliver(String outTrackId, Chat chat) {
        replace(outTrackId, card -> card.deliveredTo(chat));
    }

    public void change(String outTrackId, CardChange change) {
        replace(outTrackId, card -> card.with(change));
        changes.announce("card", Map.of("outTrackId", outTrackId));
    }

    public synchronized void clear() {
        cards.clear();
    }

    private synchronized void replace(String outTrackId, UnaryOperator<CardInstance> change) {
        cards.computeIfPresent(outTrackId, (id, card) -> change.apply(card));
    }
}
