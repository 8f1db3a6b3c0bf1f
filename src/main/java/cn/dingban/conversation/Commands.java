package cn.dingban.conversation;

import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.springframework.stereotype.Component;

/** All commands and the words that people type for them. Two commands with the same word stop the start. */
@Component
class Commands implements CommandWords {

    private static final double NEAR = 0.6;

    /** So much longer than the word may be what was typed for it. */
    private static final int MOST_MORE = 2;

    private final Map<String, BotCommand> byWord = new HashMap<>();
    private final List<CommandInfo> infos = new ArrayList<>();
    private final Map<String, CommandInfo> infoByName = new HashMap<>();
    private final List<String> longestFirst;

    Commands(List<BotCommand> commands, Wording wording) {
        for (BotCommand command : commands) {
            CommandInfo info = describe(command, wording);
            infos.add(info);
            infoByName.put(command.name(), info);
            for (String word : info.words()) {
                BotCommand other = byWord.put(word, command);
                if (other != null) {
                    throw new IllegalStateException(
                            "Both %s and %s listen to %s".formatted(other.name(), command.name(), word));
                }
            }
        }
        longestFirst = byWord.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        infos.sort(Comparator.comparing(info -> wording.phrase("conversation.command." + info.name() + ".order")));
    }

    private static CommandInfo describe(BotCommand command, Wording wording) {
        String prefix = "conversation.command." + command.name();
        List<String> words = List.of(wording.phrase(prefix + ".words").split(","));
        return new CommandInfo(
                command.name(),
                words,
                wording.phrase(prefix + ".usage"),
                wording.phrase(prefix + ".purpose"),
                wording.phrase(prefix + ".detail"),
                command.roles());
    }

    /** A command and what was said to it. */
    record Call(BotCommand command, String arguments) {}

    /** The command whose word the text begins with; the word must end there, or be followed by something other than a letter. */
    Optional<Call> find(String text) {
        for (String word : longestFirst) {
            if (text.startsWith(word)) {
                String rest = text.substring(word.length());
                if (rest.isEmpty() || !Character.isLetter(rest.codePointAt(0))) {
                    return Optional.of(new Call(
                            byWord.get(word),
                            rest.replaceFirst("^[\\s:：,，]+", "").strip()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Spoken> spoken(String text) {
        return find(text.strip()).map(call -> new Spoken(call.command().name(), call.arguments()));
    }

    /** The word that this person most likely meant: one they may use, when what was typed begins with nearly that. */
    Optional<String> nearest(String text, Official official) {
        String typed = text.strip();
        String head = typed.split("[\\s:：,，。]", 2)[0];
        return forOfficial(official).stream()
                .flatMap(info -> info.words().stream())
                .map(word -> new Near(word, likeness(word, head)))
                .filter(near -> near.likeness >= NEAR)
                .max(Comparator.comparingDouble(Near::likeness))
                .map(Near::word);
    }

    private record Near(String word, double likeness) {}

    /** One character alone is like nothing, and a sentence is no misspelt word. */
    private static double likeness(String word, String head) {
        if (word.length() < 2 || head.isEmpty() || head.length() > word.length() + MOST_MORE) {
            return 0;
        }
        return head.startsWith(word)
                ? 1
                : new JaroWinklerSimilarity().apply(word, head.substring(0, Math.min(head.length(), word.length())));
    }

    /** The command that listens to exactly this word, or to one that is nearly this. */
    Optional<CommandInfo> named(String word, Official official) {
        BotCommand exact = byWord.get(word);
        return exact != null
                ? Optional.ofNullable(infoByName.get(exact.name()))
                : nearest(word, official).map(byWord::get).map(command -> infoByName.get(command.name()));
    }

    /** What this person could type, or how it is written. */
    Optional<String> example(CommandInfo info, Caller caller) {
        return byWord.get(info.words().get(0)).example(caller);
    }

    private BotCommand command(CommandInfo info) {
        return byWord.get(info.words().get(0));
    }

    /** What this person can do where they are. */
    List<CommandInfo> here(Caller caller) {
        return forOfficial(caller.official()).stream()
                .filter(info -> !caller.inGroup() || !command(info).privateOnly())
                .filter(info -> command(info).isOfferedTo(caller))
                .toList();
    }

    boolean allowed(CommandInfo info, Official official) {
        return allowed(byWord.get(info.words().get(0)), official);
    }

    List<CommandInfo> forOfficial(Official official) {
        return infos.stream().filter(info -> allowed(info, official)).toList();
    }

    boolean allowed(BotCommand command, Official official) {
        return command.roles().isEmpty()
                || !Collections.disjoint(command.roles(), official.roles())
                || command.alsoFor(official);
    }
}
