package cn.dingban.reporting.chat;

import cn.dingban.conversation.CommandWords;
import cn.dingban.conversation.CommandWords.Spoken;
import cn.dingban.conversation.language.MessageKind;
import cn.dingban.conversation.language.Reading;
import cn.dingban.organisation.Official;
import cn.dingban.project.talk.Heard;
import cn.dingban.project.talk.Listening;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.reporting.Understanding;
import cn.dingban.reporting.Understood;
import cn.dingban.reporting.Understood.Doubt;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a message as chat does, up to where a draft would be stored. */
@Component
@Transactional(readOnly = true)
class UnderstandingMessages implements Understanding {

    private static final Set<MessageKind> WITH_ITEMS =
            EnumSet.of(MessageKind.PROGRESS, MessageKind.ISSUE, MessageKind.CORRECTION, MessageKind.CONTACT);

    private final CommandWords commands;
    private final Listening listening;
    private final UnderstoodItems items;
    private final Unclear unclear;

    UnderstandingMessages(CommandWords commands, Listening listening, UnderstoodItems items, Unclear unclear) {
        this.commands = commands;
        this.listening = listening;
        this.items = items;
        this.unclear = unclear;
    }

    @Override
    public Understood understand(String text, Official official, Instant at) {
        if (text.length() > Reading.LONGEST) {
            return nothing(MessageKind.OTHER);
        }
        Optional<Spoken> command = commands.spoken(text);
        if (command.isPresent() && !command.get().takesReport()) {
            return nothing(MessageKind.COMMAND);
        }
        String said = command.map(Spoken::arguments).orElse(text);
        if (command.isPresent() && said.isBlank()) {
            return nothing(MessageKind.COMMAND);
        }
        Heard heard = listening.listen(official, said, at);
        MessageKind kind = command.map(spoken -> kind(spoken, heard.kind())).orElse(heard.kind());
        return WITH_ITEMS.contains(kind) ? understood(kind, heard, at) : nothing(kind);
    }

    private static MessageKind kind(Spoken command, MessageKind said) {
        if (command.corrects()) {
            return MessageKind.CORRECTION;
        }
        return said == MessageKind.ISSUE ? said : MessageKind.PROGRESS;
    }

    private Understood understood(MessageKind kind, Heard heard, Instant at) {
        Set<Doubt> ask = EnumSet.noneOf(Doubt.class);
        Set<String> missing = new TreeSet<>();
        for (SaidItem item : heard.items()) {
            ask.addAll(unclear.of(kind, item, at));
            missing.addAll(unclear.missing(kind, item));
        }
        return new Understood(
                kind,
                heard.items().stream().map(item -> items.of(item, at)).toList(),
                List.copyOf(ask),
                List.copyOf(missing),
                heard.items().stream().flatMap(item -> items.why(item).stream()).toList());
    }

    private static Understood nothing(MessageKind kind) {
        return new Understood(kind, List.of(), List.of(), List.of(), List.of());
    }
}
