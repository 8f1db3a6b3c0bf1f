package cn.dingban.schedule;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a change would come to, before anybody saves it (试排). Stores nothing. */
@Component
public class TryingCadences {

    private final CurrentSchedules schedules;
    private final ScheduleBook book;
    private final CadenceFaults faults;
    private final ScheduleWords words;

    /**
     * @param inWords the cadence that it gives; empty with faults
     * @param next the firings after now; fewer than asked for where no calendar tells
     */
    public record Trial(String inWords, List<Instant> next, List<CadenceFault> faults) {

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /** One line of the comparison with the rule book, both sides in words. */
    public record Line(CadenceFault.Field field, String shipped, String current) {

        public boolean differs() {
            return !shipped.equals(current);
        }
    }

    TryingCadences(CurrentSchedules schedules, ScheduleBook book, CadenceFaults faults, ScheduleWords words) {
        this.schedules = schedules;
        this.book = book;
        this.faults = faults;
        this.words = words;
    }

    /** The rule book's values. */
    public CadenceValues shipped(String scheduleId) {
        return CadenceValues.of(schedules.entry(scheduleId).when());
    }

    /** The values that hold now. */
    public CadenceValues current(String scheduleId) {
        return CadenceValues.of(schedules.get(scheduleId).when());
    }

    /** The next firings under such a change, or everything that is wrong with it. */
    public Trial attempt(String scheduleId, ScheduleChange change, int count) {
        ScheduleEntry entry = schedules.entry(scheduleId);
        List<CadenceFault> found = faults.of(entry, change);
        if (!found.isEmpty()) {
            return new Trial("", List.of(), found);
        }
        When when = entry.when().with(change);
        return new Trial(words.say(when), book.cadence(when).next(schedules.now(), count), List.of());
    }

    /** Rule book and present, part by part. */
    public List<Line> comparison(String scheduleId) {
        ScheduleEntry entry = schedules.entry(scheduleId);
        Schedule now = schedules.get(scheduleId);
        When shipped = entry.when();
        When current = now.when();
        return List.of(
                new Line(CadenceFault.Field.ON, words.days(shipped), words.days(current)),
                new Line(CadenceFault.Field.AT, words.time(shipped), words.time(current)),
                new Line(CadenceFault.Field.IF_NOT_WORKING, words.rule(shipped), words.rule(current)),
                new Line(
                        CadenceFault.Field.AUDIENCE, entry.audience(), entry.audience() + words.audience(now.manner())),
                new Line(CadenceFault.Field.WORDING, words.wording(Manner.SHIPPED), words.wording(now.manner())),
                new Line(CadenceFault.Field.HOURS, words.hours(Manner.SHIPPED), words.hours(now.manner())));
    }

    /** The names of the days that other features know, as in {@code report-due}. */
    public List<String> anchors() {
        return book.anchors();
    }

    /** A day of the month in words, as in 截止日后第1个工作日 for {@code report-due+1}; as it is where it is none. */
    public String dayInWords(String token) {
        try {
            return words.say(DayToken.parse(token));
        } catch (IllegalArgumentException e) {
            return token;
        }
    }
}
