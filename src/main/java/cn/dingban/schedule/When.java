package cn.dingban.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** When a schedule fires, as written in the rule book: either {@code every … at …} or a cron expression. */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
record When(
        @Nullable Every every,
        List<String> on,
        List<String> weekdays,
        @Nullable String at,
        IfNotWorking ifNotWorking,
        @Nullable String cron) {

    When {
        on = orEmpty(on);
        weekdays = orEmpty(weekdays);
        ifNotWorking = ifNotWorking == null ? IfNotWorking.NEXT : ifNotWorking;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    List<DayOfWeek> daysOfWeek() {
        return weekdays.stream()
                .map(name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    LocalTime time() {
        if (at == null) {
            throw new IllegalArgumentException("lacks its time of day, field at");
        }
        return LocalTime.parse(at);
    }

    /** The same with an administrator's change on top. */
    When with(ScheduleChange change) {
        if (change.cron() != null) {
            return new When(null, List.of(), List.of(), null, IfNotWorking.AS_IS, change.cron());
        }
        return new When(
                every,
                change.on() == null ? on : change.on(),
                change.weekdays() == null ? weekdays : change.weekdays(),
                change.at() == null ? at : change.at(),
                change.ifNotWorking() == null ? ifNotWorking : IfNotWorking.parse(change.ifNotWorking()),
                cron);
    }

    enum Every {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("week")
        WEEK,
        @JsonProperty("day")
        DAY
    }

    enum IfNotWorking {
        @JsonProperty("next")
        NEXT,
        @JsonProperty("previous")
        PREVIOUS,
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("as-is")
        AS_IS;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static IfNotWorking parse(String text) {
            for (IfNotWorking value : values()) {
                if (value.text().equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException(
                    "field if-not-working: '%s'; there are next, previous, skip and as-is".formatted(text));
        }
    }
}
