package cn.dingban.schedule;

import java.util.List;
import org.springframework.stereotype.Component;

/** What an administrator may choose of how a schedule speaks (发送方式), and what it would come to. Stores nothing. */
@Component
public class TryingManners {

    private final CurrentSchedules schedules;
    private final ScheduleBook book;
    private final MannerFaults faults;
    private final ScheduleWords words;

    /**
     * @param copies who may be told beside those whom it is for
     * @param wordings the names of the message's wordings, the file's own left out
     */
    public record Choices(List<Copy> copies, List<String> wordings) {}

    TryingManners(CurrentSchedules schedules, ScheduleBook book, MannerFaults faults, ScheduleWords words) {
        this.schedules = schedules;
        this.book = book;
        this.faults = faults;
        this.words = words;
    }

    /** How it speaks now. */
    public Manner current(String scheduleId) {
        return schedules.get(scheduleId).manner();
    }

    /** What may be chosen. */
    public Choices choices(String scheduleId) {
        ScheduleEntry entry = schedules.entry(scheduleId);
        return new Choices(book.task(entry).copies().stream().sorted().toList(), faults.wordings(entry));
    }

    /** What is wrong with it, in words; empty where nothing is. */
    public List<String> faults(String scheduleId, Manner manner) {
        return faults.of(schedules.entry(scheduleId), manner);
    }

    /** The hours in words, as in 到点就发，不等上班. */
    public String hoursInWords(Manner manner) {
        return words.hours(manner);
    }

    /** Who is told beside the audience and who is not, in words that go on from those of the audience; empty where nothing is set. */
    public String audienceInWords(Manner manner) {
        return words.audience(manner);
    }

    /** Which text it says, in words. */
    public String wordingInWords(Manner manner) {
        return words.wording(manner);
    }
}
