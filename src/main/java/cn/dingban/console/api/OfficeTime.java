package cn.dingban.console.api;

import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the API writes them: the office's time, to the second, with its offset. */
final class OfficeTime {

    private OfficeTime() {}

    static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** Reads a time; one without an offset is the office's. */
    static Instant parse(String text) {
        String trimmed = text.strip();
        try {
            return OffsetDateTime.parse(trimmed).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return LocalDateTime.parse(trimmed).atZone(OfficeClock.ZONE).toInstant();
        }
    }
}
