package cn.dingban.schedule;

import cn.dingban.schedule.CadenceFault.Field;
import cn.dingban.schedule.When.Every;
import cn.dingban.schedule.When.IfNotWorking;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with a change at once, each fault in words at its field, so that nobody has to send a form five times. */
@Component
class CadenceFaults {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** A message more often than this is no schedule but a nuisance, and DingTalk would stop us. */
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    private static final int FIRINGS_LOOKED_AT = 60;

    private final ScheduleBook book;
    private final ScheduleWords words;
    private final Clock clock;

    CadenceFaults(ScheduleBook book, ScheduleWords words, Clock clock) {
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    List<CadenceFault> of(ScheduleEntry entry, ScheduleChange change) {
        List<CadenceFault> faults = new ArrayList<>();
        if (change.cron() != null) {
            cron(change.cron()).ifPresent(why -> faults.add(new CadenceFault(Field.CRON, why)));
        } else {
            inDays(entry, change, faults);
        }
        if (faults.isEmpty()) {
            unforeseen(entry, change).ifPresent(faults::add);
        }
        return faults;
    }

    private void inDays(ScheduleEntry entry, ScheduleChange change, List<CadenceFault> faults) {
        if (change.at() != null && !TIME.matcher(change.at()).matches()) {
            faults.add(new CadenceFault(Field.AT, words.say("fault.at", change.at())));
        }
        if (change.on() != null && entry.when().every() == Every.MONTH) {
            days(change.on()).forEach(why -> faults.add(new CadenceFault(Field.ON, why)));
        }
        if (change.weekdays() != null && entry.when().every() == Every.WEEK) {
            weekdays(change.weekdays()).forEach(why -> faults.add(new CadenceFault(Field.WEEKDAYS, why)));
        }
        if (change.ifNotWorking() != null && !makesSense(() -> IfNotWorking.parse(change.ifNotWorking()))) {
            faults.add(
                    new CadenceFault(Field.IF_NOT_WORKING, words.say("fault.if-not-working", change.ifNotWorking())));
        }
    }

    private List<String> days(List<String> tokens) {
        if (tokens.isEmpty()) {
            return List.of(words.say("fault.no-day"));
        }
        return tokens.stream().flatMap(token -> day(token).stream()).toList();
    }

    private Optional<String> day(String text) {
        if (NUMBER.matcher(text).matches() && !makesSense(() -> DayToken.parse(text))) {
            return Optional.of(words.say("fault.day-number", text));
        }
        if (!makesSense(() -> DayToken.parse(text))) {
            return Optional.of(words.say("fault.day", text));
        }
        DayToken token = DayToken.parse(text);
        List<String> known = book.anchors();
        return token.kind() == DayToken.Kind.ANCHOR && !known.contains(token.anchor())
                ? Optional.of(words.say("fault.anchor", text, String.join(words.say("when.separator"), known)))
                : Optional.empty();
    }

    private List<String> weekdays(List<String> names) {
        if (names.isEmpty()) {
            return List.of(words.say("fault.no-weekday"));
        }
        return names.stream()
                .filter(name -> Arrays.stream(DayOfWeek.values())
                        .noneMatch(day -> day.name().equals(name.toUpperCase(Locale.ROOT))))
                .map(name -> words.say("fault.weekday", name))
                .toList();
    }

    private Optional<String> cron(String text) {
        if (!makesSense(() -> CronExpression.parse(text))) {
            return Optional.of(words.say("fault.cron", text));
        }
        CronExpression cron = CronExpression.parse(text);
        ZonedDateTime last = cron.next(clock.instant().atZone(OfficeClock.ZONE));
        if (last == null) {
            return Optional.of(words.say("fault.cron-never", text));
        }
        for (int i = 0; i < FIRINGS_LOOKED_AT; i++) {
            ZonedDateTime next = cron.next(last);
            if (next == null) {
                break;
            }
            if (Duration.between(last, next).compareTo(SHORTEST) < 0) {
                return Optional.of(words.say("fault.cron-too-often", SHORTEST.toMinutes()));
            }
            last = next;
        }
        return Optional.empty();
    }

    private Optional<CadenceFault> unforeseen(ScheduleEntry entry, ScheduleChange change) {
        try {
            book.cadence(entry.when().with(change));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new CadenceFault(Field.AT, words.say("fault.other", String.valueOf(e.getMessage()))));
        }
    }

    private static boolean makesSense(Supplier<?> reading) {
        try {
            reading.get();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
