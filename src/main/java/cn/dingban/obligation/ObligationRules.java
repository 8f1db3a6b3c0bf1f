package cn.dingban.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code bot-config/mechanism/obligations.yml}. */
record ObligationRules(List<Kind> obligations) {

    /**
     * One kind of obligation.
     *
     * @param dueDay day of the month after the one reported about; null where people set each deadline
     * @param ifNotWorking what happens when that is no working day
     * @param endOfMonth true where it is due on the last day of the month itself
     * @param summed true where people are shown how many there are instead of each
     * @param exceptions other due days of single months, each set by a person for a reason
     */
    record Kind(
            String kind,
            String name,
            String article,
            @JsonProperty("due-day") @Nullable Integer dueDay,
            @JsonProperty("if-not-working") @Nullable String ifNotWorking,
            @JsonProperty("end-of-month") @Nullable Boolean endOfMonth,
            @Nullable Boolean summed,
            @Nullable Map<String, LocalDate> exceptions) {

        boolean isMonthly() {
            return dueDay != null || Boolean.TRUE.equals(endOfMonth);
        }

        @Override
        public Map<String, LocalDate> exceptions() {
            return exceptions == null ? Map.of() : exceptions;
        }
    }
}
