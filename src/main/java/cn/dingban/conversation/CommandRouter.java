package cn.dingban.conversation;

import cn.dingban.delivery.MessageTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides what a text is: the answer to an open question, a command, a sentence that a feature understands, or nothing that we know. */
@Component
class CommandRouter {

    private final Commands commands;
    private final Dialogues dialogues;
    private final Map<String, DialogueTopic> topics;
    private final List<FreeText> freeTexts;
    private final MessageTemplates templates;

    CommandRouter(
            Commands commands,
            Dialogues dialogues,
            List<DialogueTopic> topics,
            List<FreeText> freeTexts,
            MessageTemplates templates) {
        this.commands = commands;
        this.dialogues = dialogues;
        this.topics = topics.stream().collect(Collectors.toMap(DialogueTopic::topic, Function.identity()));
        this.freeTexts = freeTexts;
        this.templates = templates;
    }

    List<Answer> answer(Caller caller, String said) {
        String text = said.strip();
        Optional<List<Answer>> answered = dialogues
                .current(caller.userId())
                .flatMap(dialogue -> Optional.ofNullable(topics.get(dialogue.topic()))
                        .flatMap(topic -> topic.answer(caller, dialogue.subject(), text)));
        if (answered.isPresent()) {
            return answered.get();
        }
        Optional<Commands.Call> call = commands.find(text);
        if (call.isPresent()) {
            return run(caller, call.get());
        }
        return freeTexts.stream()
                .flatMap(freeText -> freeText.answer(caller, text).stream())
                .findFirst()
                .orElseGet(() -> List.of(notUnderstood(caller, text)));
    }

    private List<Answer> run(Caller caller, Commands.Call call) {
        return commands.allowed(call.command(), caller.official())
                ? call.command().handle(caller, call.arguments())
                : List.of(Answer.text(templates.render("not-allowed", Map.of())));
    }

    private Answer notUnderstood(Caller caller, String text) {
        if (dialogues.expired(caller.userId())) {
            return Answer.text(templates.render("question-expired", Map.of()));
        }
        List<String> offered = commands.nearest(text, caller.official())
                .map(List::of)
                .orElseGet(() -> commands.here(caller).stream()
                        .map(info -> info.words().get(0))
                        .toList());
        return Answer.text(templates.render("not-understood", Map.of("offers", offered)));
    }
}
