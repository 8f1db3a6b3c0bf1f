package cn.dingban.conversation;

import cn.dingban.conversation.CardActionHandler.CardReply;
import cn.dingban.conversation.spi.FileSource;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Role;
import cn.dingban.shared.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The way in, with a few commands, one card and one file command to hear what comes through. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    OutboxSlice.class,
    Inbox.class,
    Screening.class,
    SensitiveWords.class,
    ConversationConfiguration.class,
    Handling.class,
    MessageHandling.class,
    Attachments.class,
    CardActionHandling.class,
    CommandRouter.class,
    Commands.class,
    Dialogues.class,
    Replies.class
})
class ConversationSlice {

    @Bean
    SettableClock clock() {
        return new SettableClock("2026-12-02T09:00");
    }

    @Bean
    FakeOrganisation organisation() {
        return new FakeOrganisation();
    }

    @Bean
    FakeCommand todo() {
        return new FakeCommand("todo");
    }

    @Bean
    FakeCommand accept() {
        return new FakeCommand("accept", Role.REVIEWER);
    }

    @Bean
    FakeCard fakeCard() {
        return new FakeCard();
    }

    @Bean
    FileSource files() {
        return (code, maxBytes) -> {
            if (code.equals("gone")) {
                throw new IOException("the code has expired");
            }
            return code.getBytes(StandardCharsets.UTF_8);
        };
    }

    @Bean
    FileCommand csvFiles() {
        return new FileCommand() {
            @Override
            public boolean accepts(Caller caller, String fileName) {
                return fileName.endsWith(".csv");
            }

            @Override
            public List<Answer> handle(Caller caller, String fileName, byte[] content) {
                return List.of(Answer.text(new Rendered("took " + fileName + " of " + content.length, "")));
            }
        };
    }

    @Bean
    PictureCommand pictures() {
        return new PictureCommand() {
            @Override
            public boolean accepts(Caller caller) {
                return true;
            }

            @Override
            public List<Answer> handle(Caller caller, byte[] content, boolean withWords) {
                return List.of(Answer.text(new Rendered("picture of " + content.length + " " + withWords, "")));
            }
        };
    }

    @Bean
    FreeText noFreeText() {
        return (caller, text) -> Optional.empty();
    }

    @Bean
    DialogueTopic noTopic() {
        return new DialogueTopic() {
            @Override
            public String topic() {
                return "none";
            }

            @Override
            public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
                return Optional.empty();
            }
        };
    }

    /** Closes when pressed, unless a test has it do something else. */
    static class FakeCard implements CardActionHandler {

        private volatile Function<Press, CardReply> work = FakeCard::close;

        private static CardReply close(Press press) {
            return new CardReply(
                    Map.of("open", "false"), List.of(Answer.text(new Rendered("pressed " + press.action(), ""))));
        }

        void does(Function<Press, CardReply> other) {
            work = other;
        }

        void reset() {
            work = FakeCard::close;
        }

        @Override
        public String card() {
            return "report-confirm";
        }

        @Override
        public CardReply press(Press press) {
            return work.apply(press);
        }
    }
}
