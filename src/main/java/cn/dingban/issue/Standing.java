package cn.dingban.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue stands on the ladder, and its clock.
 *
 * @param tier 1 to 5; of a follow-up order 1
 * @param enteredOn since when
 * @param dueOn the last day in this tier; null without a clock, or while the working calendar of that year is missing
 * @param told the most urgent colour that somebody was told of for this deadline
 * @param kept whether it stays in its tier until somebody asks for more
 * @param proposedOn since when the office is asked to take it further; null while it is not
 */
@Embeddable
public record Standing(
        int tier,
        LocalDate enteredOn,
        @Nullable LocalDate dueOn,
        @Enumerated(EnumType.STRING) Colour told,
        boolean kept,
        @Nullable LocalDate proposedOn) {

    static Standing entering(int tier, LocalDate day, @Nullable LocalDate due, boolean kept) {
        return new Standing(tier, day, due, Colour.NONE, kept, null);
    }

    /** A new deadline in the same tier: colours and proposals begin anew. */
    Standing due(@Nullable LocalDate day) {
        return new Standing(tier, enteredOn, day, Colour.NONE, kept, null);
    }

    Standing told(Colour colour) {
        return new Standing(tier, enteredOn, dueOn, colour, kept, proposedOn);
    }

    Standing keep(boolean stays) {
        return new Standing(tier, enteredOn, dueOn, told, stays, null);
    }

    Standing proposed(LocalDate day) {
        return new Standing(tier, enteredOn, dueOn, told, kept, day);
    }
}
