package cn.dingban.conversation;

import cn.dingban.conversation.CardActionHandler.CardReply;
import cn.dingban.conversation.CardActionHandler.Press;
import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.SentCard;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks who pressed what, lets the card's handler act, and queues what it says. */
@Component
class CardActionHandling {

    private final Map<String, CardActionHandler> handlers;
    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Replies replies;

    CardActionHandling(
            List<CardActionHandler> handlers, Organisation organisation, Deliveries deliveries, Replies replies) {
        this.handlers = handlers.stream().collect(Collectors.toMap(CardActionHandler::card, Function.identity()));
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.replies = replies;
    }

    Map<String, String> handle(long inboxId, IncomingCardAction action) {
        Recipient presser = Recipient.person(action.userId(), action.userId());
        Optional<Official> official = organisation.byUserId(action.userId());
        Optional<SentCard> card = deliveries.card(action.outTrackId());
        if (official.isEmpty()) {
            replies.send(inboxId, presser, List.of(replies.say("unknown-person")));
            return Map.of();
        }
        CardActionHandler handler = card.map(SentCard::card).map(handlers::get).orElse(null);
        if (card.isEmpty() || handler == null) {
            replies.send(inboxId, presser, List.of(replies.say("card-gone")));
            return Map.of();
        }
        if (!card.get().group() && !card.get().recipientId().equals(action.userId())) {
            replies.send(inboxId, presser, List.of(replies.say("not-your-card")));
            return Map.of();
        }
        if (action.isWithheld()) {
            replies.send(inboxId, presser, List.of(replies.say("sensitive")));
            return Map.of();
        }
        Caller caller = new Caller(official.get(), card.get().group(), "inbox:" + inboxId, action.receivedAt());
        CardReply reply =
                handler.press(new Press(caller, card.get(), action.actionId(), action.params(), action.form()));
        deliveries.cardShows(action.outTrackId(), reply.values());
        replies.send(inboxId, Recipient.person(action.userId(), official.get().name()), reply.answers());
        return reply.values();
    }

    void reportFailure(long inboxId, IncomingCardAction action, String reason, String reference) {
        replies.send(
                inboxId,
                Recipient.person(action.userId(), action.userId()),
                List.of(replies.failure(reason, reference)));
    }
}
