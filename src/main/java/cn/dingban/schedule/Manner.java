package cn.dingban.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule speaks, as the office has set it beside the rule book (发送方式).
 *
 * @param hours {@code any} where it may speak day and night, {@code 08:00-20:00} where it may on working days between these times; null for the hours of all
 * @param wording the name of the message's wording; null for the one that stands for the rule book's file
 * @param copies who is told beside those whom it is for
 * @param leftOut who is not told although it is for them
 */
public record Manner(@Nullable String hours, @Nullable String wording, List<Copy> copies, List<LeftOut> leftOut) {

    /** Day and night, working day or not. */
    public static final String ANY_HOUR = "any";

    /** As the rule book has it. */
    public static final Manner SHIPPED = new Manner(null, null, List.of(), List.of());

    /**
     * A person or a group.
     *
     * @param recipient the person's userId, or the group's openConversationId
     * @param name what they were called when they were left out
     */
    public record LeftOut(String recipient, String name) {}

    /** Nothing is null, and the order in which somebody ticked it does not matter. */
    public Manner(
            @Nullable String hours,
            @Nullable String wording,
            @Nullable List<Copy> copies,
            @Nullable List<LeftOut> leftOut) {
        this.hours = hours;
        this.wording = wording;
        this.copies =
                copies == null ? List.of() : copies.stream().distinct().sorted().toList();
        this.leftOut = leftOut == null
                ? List.of()
                : leftOut.stream()
                        .distinct()
                        .sorted(Comparator.comparing(LeftOut::recipient))
                        .toList();
    }

    @JsonIgnore
    public boolean isShipped() {
        return equals(SHIPPED);
    }

    /** Whether this person or group is not to be told. */
    public boolean leavesOut(String recipient) {
        return leftOut.stream().anyMatch(one -> one.recipient().equals(recipient));
    }
}
