package cn.dingban.conversation;

import cn.dingban.conversation.CardActionHandler.CardReply;
import cn.dingban.conversation.CardActionHandler.Press;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.SentCard;
import cn.dingban.organisation.Official;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Says things to the bot and presses its buttons, without inbox and platform: one saying, one transaction. */
public final class Talk {

    private final CommandRouter router;
    private final List<CardActionHandler> cards;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Talk(CommandRouter router, List<CardActionHandler> cards, TransactionTemplate transaction, Clock clock) {
        this.router = router;
        this.cards = cards;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For tests of features: the router with their commands. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import({CommandRouter.class, Commands.class, Dialogues.class})
    public static class Slice {

        @Bean
        Talk talk(CommandRouter router, List<CardActionHandler> cards, TransactionTemplate transaction, Clock clock) {
            return new Talk(router, cards, transaction, clock);
        }
    }

    /** The one answer to what somebody says. */
    public Answer say(Official who, String text) {
        List<Answer> answers = sayMuch(who, text);
        if (answers.size() != 1) {
            throw new AssertionError("Not one answer, but " + answers);
        }
        return answers.get(0);
    }

    /** All that is said back. */
    public List<Answer> sayMuch(Official who, String text) {
        return Objects.requireNonNull(transaction.execute(status -> router.answer(caller(who), text)));
    }

    /** What a press on a button of a card in an answer does. */
    public CardReply press(Official who, Answer shown, String action, Map<String, String> form) {
        CardContent content = Objects.requireNonNull(shown.card(), "the answer has no card");
        return press(who, content.card(), content.values(), action, form);
    }

    public CardReply press(Official who, Answer shown, String action) {
        return press(who, shown, action, Map.of());
    }

    /** The same for a card that shows these values. */
    public CardReply press(
            Official who, String card, Map<String, String> values, String action, Map<String, String> form) {
        CardActionHandler handler = cards.stream()
                .filter(each -> each.card().equals(card))
                .findFirst()
                .orElseThrow();
        SentCard sent = new SentCard("track", "key", card, caller(who).userId(), false, false, null, null, values);
        return Objects.requireNonNull(
                transaction.execute(status -> handler.press(new Press(caller(who), sent, action, Map.of(), form))));
    }

    private Caller caller(Official who) {
        return new Caller(who, false, "inbox:1", clock.instant());
    }
}
