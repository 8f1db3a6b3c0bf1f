package cn.dingban.obligation.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.language.DayWords;
import cn.dingban.organisation.CannotStandIn;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIn;
import cn.dingban.organisation.StandIns;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 外出: says who stands in while somebody is away; shows and cancels it. Asks for one thing at a time. */
@Component
class StandInCommand implements BotCommand {

    static final String TOPIC = "stand-in";
    private static final int LONGEST = 150;

    private final StandIns standIns;
    private final StandInReading reading;
    private final StandInAnswers answers;
    private final Dialogues dialogues;
    private final Clock clock;

    StandInCommand(
            StandIns standIns, StandInReading reading, StandInAnswers answers, Dialogues dialogues, Clock clock) {
        this.standIns = standIns;
        this.reading = reading;
        this.answers = answers;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /** What the command asks back; its name and what was said so far are the dialogue's subject. */
    enum Missing {
        WHEN,
        UNTIL,
        WHO,
        WHICH
    }

    @Override
    public String name() {
        return "stand-in";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (arguments.isBlank()) {
            return List.of(answers.list(concerning(caller.official())));
        }
        return List.of(
                arguments.startsWith(StandInReading.CANCEL)
                        ? cancel(
                                caller,
                                arguments
                                        .substring(StandInReading.CANCEL.length())
                                        .strip())
                        : arrange(caller, arguments));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    }

    private static boolean arrangesForAll(Official official) {
        return official.holds(Role.KEY_PROJECT_OFFICE);
    }

    private List<StandIn> concerning(Official official) {
        return standIns.list().stream()
                .filter(one -> arrangesForAll(official)
                        || one.away().id() == official.id()
                        || one.standIn().id() == official.id())
                .toList();
    }

    Answer arrange(Caller caller, String text) {
        StandInReading.Said said = reading.read(caller.official(), text, today());
        if (said.away().size() > 1) {
            return ask(caller, Missing.WHICH, text, answers.which(said.away()));
        }
        Official away = said.away().get(0);
        if (away.id() != caller.official().id() && !arrangesForAll(caller.official())) {
            return answers.onlyYourOwn();
        }
        if (said.days().isEmpty()) {
            return askForDays(caller, text, said.from());
        }
        if (said.standIn().isEmpty()) {
            return ask(caller, Missing.WHO, text, answers.who(away, said.days().get(), said.unknown()));
        }
        return said.standIn().size() > 1
                ? ask(caller, Missing.WHICH, text, answers.which(said.standIn()))
                : arrange(caller, said, away);
    }

    private Answer arrange(Caller caller, StandInReading.Said said, Official away) {
        DayWords.Days days = said.days().orElseThrow();
        try {
            return answers.arranged(
                    standIns.arrange(
                            away, said.standIn().get(0), days.from(), days.until(), said.reason(), caller.userId()),
                    caller.official());
        } catch (CannotStandIn refused) {
            return answers.refused(refused.why(), away);
        }
    }

    private Answer askForDays(Caller caller, String text, Optional<LocalDate> from) {
        return from.map(day -> ask(
                        caller,
                        Missing.UNTIL,
                        DayWords.without(text, today()) + " " + day + "~",
                        answers.untilWhen(day)))
                .orElseGet(() -> ask(caller, Missing.WHEN, text, answers.when()));
    }

    private Answer ask(Caller caller, Missing missing, String said, Answer question) {
        if (said.length() <= LONGEST) {
            dialogues.ask(caller.userId(), TOPIC, missing + "|" + said);
        }
        return question;
    }

    private Answer cancel(Caller caller, String which) {
        List<String> names = reading.namesIn(which);
        Optional<LocalDate> day = DayWords.day(which, today());
        List<StandIn> meant = concerning(caller.official()).stream()
                .filter(one -> names.isEmpty()
                        ? one.away().id() == caller.official().id()
                        : names.contains(one.away().name()))
                .filter(one -> arrangesForAll(caller.official())
                        || one.away().id() == caller.official().id())
                .filter(one -> day.map(on -> !on.isBefore(one.from()) && !on.isAfter(one.until()))
                        .orElse(true))
                .toList();
        if (meant.size() != 1) {
            return meant.isEmpty() ? answers.nothingToCancel() : answers.whichToCancel(meant);
        }
        try {
            return answers.cancelled(standIns.cancel(meant.get(0).id(), caller.userId()));
        } catch (CannotStandIn gone) {
            return answers.nothingToCancel();
        }
    }
}
