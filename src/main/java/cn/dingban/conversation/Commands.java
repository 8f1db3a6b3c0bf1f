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

    /** Words of commands that this person may use, nearest to what was typed. */
    List<String> near(String text, Official official) {
        String head = text.length() <= 4 ? text : text.substring(0, 4);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return forOfficial(official).stream()
                .filter(info -> info.words().stream()
                        .anyMatch(word -> similarity.apply(word, head) >= NEAR || head.contains(word)))
                .map(info -> info.words().get(0))
                .toList();
    }

    List<CommandInfo> forOfficial(Official official) {
        return infos.stream()
                .filter(info -> info.roles().isEmpty() || !Collections.disjoint(info.roles(), official.roles()))
                .toList();
    }

    boolean allowed(BotCommand command, Official official) {
        return command.roles().isEmpty() || !Collections.disjoint(command.roles(), official.roles());
    }
}
