package cn.dingban.obligation.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CommandWords;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.language.DayWords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is typed after a question about somebody's absence: the missing day, the name, or the unit. */
@Component
class StandInQuestion implements DialogueTopic {

    private static final int LONGEST_NAME = 20;

    private final StandInCommand command;
    private final StandInAnswers answers;
    private final Dialogues dialogues;
    private final CommandWords commands;

    StandInQuestion(StandInCommand command, StandInAnswers answers, Dialogues dialogues, CommandWords commands) {
        this.command = command;
        this.answers = answers;
        this.dialogues = dialogues;
        this.commands = commands;
    }

    @Override
    public String topic() {
        return StandInCommand.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
        if (text.equals(StandInReading.CANCEL)) {
            dialogues.close(caller.userId(), topic(), subject);
            return Optional.of(List.of(answers.dropped()));
        }
        String[] asked = subject.split("\\|", 2);
        StandInCommand.Missing missing = StandInCommand.Missing.valueOf(asked[0]);
        if (commands.spoken(text).isPresent() || !answers(missing, text)) {
            return Optional.empty();
        }
        dialogues.close(caller.userId(), topic(), subject);
        String whole = missing == StandInCommand.Missing.WHO
                ? StandInReading.withName(asked[1], text)
                : missing == StandInCommand.Missing.UNTIL ? asked[1] + text : asked[1] + " " + text;
        return Optional.of(List.of(command.arrange(caller, whole)));
    }

    private boolean answers(StandInCommand.Missing missing, String text) {
        boolean days = missing == StandInCommand.Missing.WHEN || missing == StandInCommand.Missing.UNTIL;
        return days
                ? DayWords.day(text, command.today()).isPresent()
                        || DayWords.span(text, command.today()).isPresent()
                : text.length() <= LONGEST_NAME;
    }
}
