package cn.dingban.schedule;

/** A working day of a year was asked for whose calendar the rule book lacks. Nobody guesses: weekends alone would be wrong. */
public class MissingCalendarYear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    public MissingCalendarYear(int year) {
        super("No working calendar for " + year + ": add bot-config/calendar/" + year + ".yml");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
