package cn.dingban.dingtalk.stream;

import cn.dingban.conversation.spi.InboundGate;
import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.delivery.spi.CallMeter;
import cn.dingban.dingtalk.CardSizes;
import cn.dingban.dingtalk.ReplySessions;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands frames to the {@link InboundGate} and writes their acknowledgements. Nothing is acknowledged before it is stored; what could not be
 * stored is answered with an error, so that it comes again.
 */
@Component
class StreamFrames {

    static final String BOT_MESSAGE = "/v1.0/im/bot/messages/get";
    static final String CARD_ACTION = "/v1.0/card/instances/callback";

    private static final Logger log = LoggerFactory.getLogger(StreamFrames.class);

    private final InboundGate gate;
    private final ReplySessions sessions;
    private final RobotEvents events;
    private final CardSizes sizes;
    private final CallMeter meter;
    private final Clock clock;

    StreamFrames(
            InboundGate gate,
            ReplySessions sessions,
            RobotEvents events,
            CardSizes sizes,
            CallMeter meter,
            Clock clock) {
        this.gate = gate;
        this.sessions = sessions;
        this.events = events;
        this.sizes = sizes;
        this.meter = meter;
        this.clock = clock;
    }

    /** The acknowledgement of a frame that is not about the connection itself; never throws. */
    String answer(Frame frame) {
        try {
            meter.arrived(frame.topic());
            return switch (frame.type()) {
                case "CALLBACK" -> callback(frame);
                case "EVENT" -> event(frame);
                default -> frame.notFound("type");
            };
        } catch (RuntimeException e) {
            log.error("Frame {} of {} was not taken; DingTalk is told so", frame.messageId(), frame.topic(), e);
            return frame.failed();
        }
    }

    /** The answer to DingTalk's question whether we are still there. */
    String pong(Frame frame) {
        return frame.acknowledge(frame.data(), clock.millis());
    }

    private String callback(Frame frame) {
        return switch (frame.topic()) {
            case BOT_MESSAGE -> message(frame);
            case CARD_ACTION -> cardAction(frame);
            default -> frame.notFound("topic");
        };
    }

    private String message(Frame frame) {
        JsonNode data = Frame.JSON.readTree(frame.data());
        if (data.hasNonNull("errorCode")) {
            log.warn(
                    "DingTalk delivers messages without their text (errorCode {}): the month's Stream quota is used up",
                    data.path("errorCode").asString(""));
        }
        IncomingMessage message = BotMessages.incoming(data, frame.messageId(), clock.instant());
        BotMessages.session(data, message).ifPresent(sessions::opened);
        gate.accept(message);
        return acknowledge(frame, Frame.JSON.createObjectNode());
    }

    private String cardAction(Frame frame) {
        IncomingCardAction action =
                CardPresses.incoming(Frame.JSON.readTree(frame.data()), frame.messageId(), clock.instant());
        Map<String, String> values = gate.accept(action);
        ObjectNode response = Frame.JSON.createObjectNode();
        if (!values.isEmpty()) {
            response.putObject("cardUpdateOptions")
                    .put("updateCardDataByKey", true)
                    .put("updatePrivateDataByKey", true);
            ObjectNode parameters = response.putObject("cardData").putObject("cardParamMap");
            sizes.fit(null, values).forEach(parameters::put);
        }
        return acknowledge(frame, response);
    }

    private String acknowledge(Frame frame, ObjectNode response) {
        ObjectNode answer = Frame.JSON.createObjectNode();
        answer.set("response", response);
        return frame.acknowledge(answer.toString(), clock.millis());
    }

    /** All events are subscribed, so that DingTalk shows the connection as healthy; those that do not concern us are acknowledged too. */
    private String event(Frame frame) {
        events.take(frame);
        ObjectNode answer = Frame.JSON.createObjectNode().putNull("message").put("status", "SUCCESS");
        return frame.acknowledge(answer.toString(), clock.millis());
    }
}
