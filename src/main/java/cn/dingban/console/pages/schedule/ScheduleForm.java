package cn.dingban.console.pages.schedule;

import cn.dingban.schedule.CadenceValues;
import cn.dingban.schedule.ScheduleChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator filled in, as it was typed, so that nothing is lost when a part of it is wrong.
 *
 * @param mode {@code cron}, or {@code days} for everything else
 * @param on the days that were ticked
 * @param more further days in the rule book's notation, in one line
 * @param reason why, for the history
 * @param seen the latest change that the form knew of
 * @param previewed what the firings on the page were computed from
 * @param step {@code save}, or anything else for a look at the firings first
 */
record ScheduleForm(
        String mode,
        List<String> on,
        String more,
        List<String> weekdays,
        String at,
        String ifNotWorking,
        String cron,
        String reason,
        String seen,
        String previewed,
        String step) {

    static final String CRON = "cron";
    private static final String DAYS = "days";
    private static final String SAVE = "save";
    private static final String MONTH = "month";
    private static final String WEEK = "week";

    ScheduleForm(
            @Nullable String mode,
            @Nullable List<String> on,
            @Nullable String more,
            @Nullable List<String> weekdays,
            @Nullable String at,
            @Nullable String ifNotWorking,
            @Nullable String cron,
            @Nullable String reason,
            @Nullable String seen,
            @Nullable String previewed,
            @Nullable String step) {
        this.mode = CRON.equals(mode) ? CRON : DAYS;
        this.on = on == null ? List.of() : List.copyOf(on);
        this.more = text(more);
        this.weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
        this.at = text(at);
        this.ifNotWorking = text(ifNotWorking);
        this.cron = text(cron);
        this.reason = text(reason);
        this.seen = text(seen);
        this.previewed = text(previewed);
        this.step = text(step);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Filled in with what holds now. */
    static ScheduleForm of(CadenceValues now, String seen) {
        return new ScheduleForm(
                now.cron() == null ? DAYS : CRON,
                now.on(),
                "",
                now.weekdays(),
                now.at(),
                now.ifNotWorking(),
                now.cron(),
                "",
                seen,
                "",
                "");
    }

    /** What differs from the rule book; what is the same is left to it. */
    ScheduleChange toChange(CadenceValues shipped) {
        if (mode.equals(CRON)) {
            return ScheduleChange.cadence(null, null, null, null, cron.equals(shipped.cron()) ? null : cron);
        }
        List<String> days = days();
        return ScheduleChange.cadence(
                at.equals(shipped.at()) ? null : at,
                !shipped.every().equals(MONTH) || same(days, shipped.on()) ? null : days,
                !shipped.every().equals(WEEK) || same(weekdays, shipped.weekdays()) ? null : weekdays,
                ifNotWorking.equals(shipped.ifNotWorking()) ? null : ifNotWorking,
                null);
    }

    private static boolean same(List<String> one, List<String> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }

    /** Ticked and written ones, each once. */
    List<String> days() {
        Stream<String> written = Stream.of(more.split("[,\\uFF0C\\u3001;\\uFF1B]+"))
                .map(token -> token.strip().replaceAll("\\s+", " "))
                .filter(token -> !token.isEmpty());
        return Stream.concat(on.stream(), written).distinct().toList();
    }

    boolean wantsToSave() {
        return step.equals(SAVE);
    }

    /** Whether the firings on the page were those of these values. */
    boolean isAsPreviewed() {
        return previewed.equals(fingerprint());
    }

    public String fingerprint() {
        List<String> all = new ArrayList<>(List.of(mode, at, ifNotWorking, cron));
        all.addAll(days());
        all.addAll(weekdays);
        return Integer.toHexString(Objects.hash(all.toArray()));
    }
}
