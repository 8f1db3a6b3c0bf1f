package cn.dingban.dingtalk.stream;

import cn.dingban.conversation.spi.InboundGate;
import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.conversation.spi.IncomingMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A way in that keeps what came, and does before that whatever the test wants. */
class RecordingGate implements InboundGate {

    final List<IncomingMessage> messages = new CopyOnWriteArrayList<>();
    final List<IncomingCardAction> actions = new CopyOnWriteArrayList<>();
    volatile Consumer<Object> before = arrived -> {};
    volatile Map<String, String> newValues = Map.of();

    @Override
    public void accept(IncomingMessage message) {
        before.accept(message);
        messages.add(message);
    }

    @Override
    public Map<String, String> accept(IncomingCardAction action) {
        before.accept(action);
        actions.add(action);
        return newValues;
    }
}
