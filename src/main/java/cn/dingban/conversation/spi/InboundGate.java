package cn.dingban.conversation.spi;

import java.util.Map;

/** The way in: what the adapter calls for everything that arrives. */
public interface InboundGate {

    /**
     * Stores the message; when this returns, it may be acknowledged. A redelivery is recognised and ignored. Handling goes on elsewhere.
     *
     * @throws RuntimeException when it could not be stored; it must then not be acknowledged
     */
    void accept(IncomingMessage message);

    /**
     * Stores the action and handles it, waiting for the result at most as long as the platform waits for an answer.
     *
     * @return new values for the pressed card, to be sent back with the acknowledgement; empty when there are none (yet)
     * @throws RuntimeException when it could not be stored; it must then not be acknowledged
     */
    Map<String, String> accept(IncomingCardAction action);
}
