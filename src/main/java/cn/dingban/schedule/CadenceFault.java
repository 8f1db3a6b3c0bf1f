package cn.dingban.schedule;

/** Why a cadence cannot be so (排期填写有误): the field, and a sentence for whoever filled it in. */
public record CadenceFault(Field field, String message) {

    /** What may be set of a schedule, as {@link ScheduleChange} and {@link Manner} have it. */
    public enum Field {
        AT,
        ON,
        WEEKDAYS,
        IF_NOT_WORKING,
        CRON,
        AUDIENCE,
        WORDING,
        HOURS
    }
}
