package cn.dingban.schedule;

import cn.dingban.shared.OfficeClock;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param enabled whether the clock may be set forward; where nothing is said, exactly when there are no DingTalk credentials
 * @param start where the clock starts, as in {@code 2026-11-30T09:00:00+08:00}; without an offset it is the office's time
 */
@ConfigurationProperties("dingban.time-travel")
record TimeTravelSettings(
        @Nullable Boolean enabled, @Nullable String start) {

    private static final String REAL_DINGTALK = "api.dingtalk.com";

    /** @throws IllegalStateException when real officials would receive messages from a false date */
    boolean enabledWith(String clientId, String apiUrl) {
        boolean credentials = !clientId.isBlank();
        boolean wanted = enabled == null ? !credentials : enabled;
        if (wanted
                && credentials
                && REAL_DINGTALK.equalsIgnoreCase(URI.create(apiUrl).getHost())) {
            throw new IllegalStateException("dingban.time-travel.enabled=true is refused with DingTalk credentials for "
                    + REAL_DINGTALK + ": people would get messages from a false date. Set it to false, or remove the "
                    + "credentials, or point dingban.dingtalk.api-url at a stand-in.");
        }
        return wanted;
    }

    Optional<Instant> startInstant() {
        if (start == null || start.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    start.matches(".*T.*([Zz]|[+-]\\d\\d(:?\\d\\d)?)")
                            ? OffsetDateTime.parse(start).toInstant()
                            : LocalDateTime.parse(start)
                                    .atZone(OfficeClock.ZONE)
                                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "dingban.time-travel.start=" + start + " is no time; write it as 2026-11-30T09:00:00+08:00", e);
        }
    }
}
