package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code bot-config/mechanism/delivery.yml}.
 *
 * @param workingHours null where everything may leave at any time
 * @param merging null where nothing is merged
 */
record DeliveryRules(
        List<Uncertain> uncertain,
        @JsonProperty("working-hours") @Nullable WorkingHours workingHours,
        @Nullable Merging merging) {

    static final String FILE = "mechanism/delivery.yml";

    /**
     * What to do with a text that may or may not have arrived.
     *
     * @param kind the kind of notice; null for all that have no rule of their own
     * @param to {@code group} or {@code person}
     */
    record Uncertain(@Nullable String kind, String to, UncertainPolicy policy, String article) {

        private boolean isFor(String otherKind, Space.Kind space) {
            return to.equals(space.name().toLowerCase(Locale.ROOT)) && (kind == null || kind.equals(otherKind));
        }
    }

    /**
     * When reminders and bulk notices may leave.
     *
     * @param urgentSchedules the schedules that need not wait
     */
    record WorkingHours(
            LocalTime from,
            LocalTime to,
            String article,
            @JsonProperty("urgent-schedules") @Nullable List<String> urgentSchedules) {

        @Override
        public List<String> urgentSchedules() {
            return urgentSchedules == null ? List.of() : urgentSchedules;
        }

        boolean isUrgent(String scheduleId) {
            return urgentSchedules().contains(scheduleId);
        }
    }

    /** @param from so many waiting texts for one person become one */
    record Merging(int from, String article) {}

    /** A rule for the kind comes before one for all; where there is none, nobody gets anything twice. */
    UncertainPolicy policyFor(String kind, Space.Kind space) {
        return uncertain.stream()
                .filter(rule -> rule.isFor(kind, space))
                .max((a, b) -> Boolean.compare(a.kind() != null, b.kind() != null))
                .map(Uncertain::policy)
                .orElse(UncertainPolicy.AT_MOST_ONCE);
    }
}
