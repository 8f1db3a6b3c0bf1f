package cn.dingban.schedule;

/** There is no schedule of that id in the rule book. */
public class UnknownSchedule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSchedule(String id) {
        super("No schedule '" + id + "' in " + ScheduleBook.FILE);
    }
}
