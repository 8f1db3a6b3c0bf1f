package cn.dingban.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what is wrong with how a schedule shall speak, each fault in words. */
@Component
class MannerFaults {

    private static final String TIME = "((?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private static final Pattern SPAN = Pattern.compile(TIME + "-" + TIME);

    private final ScheduleBook book;
    private final ScheduleWords words;
    private final ObjectProvider<MessageWordings> wordings;

    MannerFaults(ScheduleBook book, ScheduleWords words, ObjectProvider<MessageWordings> wordings) {
        this.book = book;
        this.words = words;
        this.wordings = wordings;
    }

    List<String> of(ScheduleEntry entry, Manner manner) {
        List<String> faults = new ArrayList<>();
        if (manner.hours() != null && !manner.hours().equals(Manner.ANY_HOUR) && !isSpan(manner.hours())) {
            faults.add(words.say("fault.hours", manner.hours().replace("-", words.say("hours.to"))));
        }
        manner.copies().stream()
                .filter(copy -> !book.task(entry).copies().contains(copy))
                .forEach(copy -> faults.add(words.say("fault.copy", words.say("audience." + copy))));
        if (manner.wording() != null && !wordings(entry).contains(manner.wording())) {
            faults.add(words.say("fault.wording", manner.wording()));
        }
        return faults;
    }

    /** The wordings that such a schedule may choose from, the file's own left out. */
    List<String> wordings(ScheduleEntry entry) {
        String template = entry.template();
        MessageWordings known = wordings.getIfAvailable();
        return template == null || known == null ? List.of() : known.of(template);
    }

    private static boolean isSpan(String hours) {
        Matcher span = SPAN.matcher(hours);
        return span.matches() && LocalTime.parse(span.group(1)).isBefore(LocalTime.parse(span.group(2)));
    }
}
