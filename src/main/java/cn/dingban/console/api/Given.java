package cn.dingban.console.api;

import cn.dingban.shared.ReportingPeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What callers give as text, read leniently; what cannot be read is refused with the name of the parameter. */
final class Given {

    private Given() {}

    static @Nullable ReportingPeriod period(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return ReportingPeriod.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.period-wrong", text);
        }
    }

    /** One that has to be given. */
    static ReportingPeriod requiredPeriod(String text) {
        ReportingPeriod period = period(text);
        if (period == null) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.parameter-missing", "period");
        }
        return period;
    }

    static Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.parameter-missing", name);
        }
        try {
            return OfficeTime.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "api.time-wrong", name, text);
        }
    }

    static Optional<Instant> optionalInstant(String name, @Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(instant(name, text));
    }

    /** Upper or lower case, with hyphens or underscores. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw new Refusal(HttpStatus.BAD_REQUEST, "api.status-wrong", text);
    }
}
