package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.dingban.schedule.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people may be disturbed: the hours of all, the hours of one schedule, or any. 4 December 2026 is a Friday. */
class WorkingTimeTests {

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-12-" + local).toInstant(ZoneOffset.ofHours(8));
    }

    private static Instant next(String local, String schedule, @Nullable String hours) {
        DeliveryRules rules = new DeliveryRules(
                List.of(),
                new DeliveryRules.WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 30), "第2条", List.of("urgent")),
                null);
        WorkingCalendar knowsNoYear = mock();
        return new WorkingTime(rules, knowsNoYear).next(at(local), schedule, hours);
    }

    @ParameterizedTest
    @CsvSource({
        "04T09:00, reminder,              , 04T09:00",
        "04T17:30, reminder,              , 07T08:30",
        "05T10:00, reminder,              , 07T08:30",
        "05T10:00, urgent,                , 05T10:00",
        "05T03:00, reminder, any,           05T03:00",
        "04T19:00, reminder, 18:00-20:00,   04T19:00",
        "04T09:00, reminder, 18:00-20:00,   04T18:00",
        "04T20:00, reminder, 18:00-20:00,   07T18:00",
        "04T20:00, urgent,   18:00-20:00,   07T18:00"
    })
    void aScheduleSpeaksInItsHours(String due, String schedule, @Nullable String hours, String leaves) {
        assertThat(next(due, schedule, hours)).isEqualTo(at(leaves));
    }

    @Test
    void anOfficeWithoutHoursIsAlwaysOpenButAScheduleMayHaveItsOwn() {
        WorkingTime open = new WorkingTime(new DeliveryRules(List.of(), null, null), mock());
        assertThat(open.next(at("05T03:00"), "reminder", null)).isEqualTo(at("05T03:00"));
        assertThat(open.next(at("05T03:00"), "reminder", "08:00-12:00")).isEqualTo(at("07T08:00"));
    }
}
