package cn.dingban.console;

import cn.dingban.delivery.Wording;
import cn.dingban.shared.OfficeClock;
import cn.dingban.spreadsheet.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What console and API say to administrators: the sentences of {@code messages/console.properties}, and dates as everywhere else. */
@Component
public class ConsoleWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(OfficeClock.ZONE);

    private final Phrases phrases = new Phrases("console");
    private final Wording wording;

    ConsoleWords(Wording wording) {
        this.wording = wording;
    }

    public String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    /** The sentence of that key, or the other text where there is none: what another module adds is shown before it has a name here. */
    public String sayOr(String key, String otherwise, Object... arguments) {
        try {
            return phrases.say(key, arguments);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    /** Which codes have a name that holds the words: what follows that beginning in the keys of such sentences. */
    public Set<String> codesNamed(String beginning, String said) {
        return phrases.keys(beginning, said).stream()
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toSet());
    }

    /** The name of a state, as in {@code obligation} and {@code OPEN}. */
    public String state(String of, Enum<?> state) {
        return phrases.say(of + "." + state.name());
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : wording.day(date);
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : wording.moment(instant);
    }

    /** A moment with its weekday. */
    public String momentWithDay(Instant instant) {
        return say("moment-with-day", day(LocalDate.ofInstant(instant, OfficeClock.ZONE)), time(instant));
    }

    /** A moment with its year and weekday: for what may lie years back. */
    public String momentWithYear(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, OfficeClock.ZONE);
        return say("frame.now", day.getYear(), day(day), time(instant));
    }

    public String time(Instant instant) {
        return TIME.format(instant);
    }
}
