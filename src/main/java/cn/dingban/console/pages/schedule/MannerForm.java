package cn.dingban.console.pages.schedule;

import cn.dingban.schedule.Copy;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.Manner.LeftOut;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule shall speak, as it was filled in.
 *
 * @param hours {@code office}, {@code any} or {@code span}
 * @param wording empty for the one that stands for the rule book's file
 * @param leftOut the ids of the recipients that were ticked
 * @param seen the latest change that the form knew of
 */
record MannerForm(
        String hours,
        String from,
        String to,
        String wording,
        List<String> copies,
        List<String> leftOut,
        String reason,
        String seen) {

    static final String OFFICE = "office";
    static final String SPAN = "span";

    MannerForm(
            @Nullable String hours,
            @Nullable String from,
            @Nullable String to,
            @Nullable String wording,
            @Nullable List<String> copies,
            @Nullable List<String> leftOut,
            @Nullable String reason,
            @Nullable String seen) {
        this.hours = Objects.requireNonNullElse(hours, OFFICE);
        this.from = text(from);
        this.to = text(to);
        this.wording = text(wording);
        this.copies = copies == null ? List.of() : List.copyOf(copies);
        this.leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        this.reason = text(reason);
        this.seen = text(seen);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Filled in with what holds now. */
    static MannerForm of(Manner now, String seen) {
        String hours = now.hours();
        boolean span = hours != null && !hours.equals(Manner.ANY_HOUR);
        String[] times = span ? hours.split("-", 2) : new String[] {"", ""};
        return new MannerForm(
                hours == null ? OFFICE : span ? SPAN : Manner.ANY_HOUR,
                times[0],
                times[1],
                now.wording(),
                now.copies().stream().map(Copy::name).toList(),
                now.leftOut().stream().map(LeftOut::recipient).toList(),
                "",
                seen);
    }

    /**
     * What was chosen.
     *
     * @param known everybody who could be ticked, with their names; whoever is not among them is none of its recipients
     */
    Manner toManner(List<LeftOut> known) {
        return new Manner(
                hours.equals(OFFICE) ? null : hours.equals(SPAN) ? from + "-" + to : Manner.ANY_HOUR,
                wording.isEmpty() ? null : wording,
                Stream.of(Copy.values())
                        .filter(copy -> copies.contains(copy.name()))
                        .toList(),
                known.stream().filter(one -> leftOut.contains(one.recipient())).toList());
    }
}
