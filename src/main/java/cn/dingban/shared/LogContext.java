package cn.dingban.shared;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** What every line that is logged during some work says it is about; structured logs carry these as fields. */
public final class LogContext {

    /** The number of the inbox entry that is handled. */
    public static final String INBOX = "inbox_id";

    /** What came in, under the platform's own id, as in {@code msg:…} and {@code card:…}. */
    public static final String MESSAGE = "message_id";

    /** The numbers of the deliveries that leave in one call, comma-separated. */
    public static final String DELIVERIES = "delivery_ids";

    private LogContext() {}

    /** Does the work, and forgets the value afterwards, whatever became of it. */
    public static <T> T during(String key, String value, Supplier<T> work) {
        MDC.put(key, value);
        try {
            return work.get();
        } finally {
            MDC.remove(key);
        }
    }
}
