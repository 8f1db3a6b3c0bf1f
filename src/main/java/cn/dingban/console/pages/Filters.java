package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choices above a list. What a link asks for and nobody offers is taken as "all": a stale bookmark is no fault. */
@Component
public class Filters {

    public static final String ALL = "all";

    private static final int MONTHS_BACK = 14;
    private static final int MONTHS_AHEAD = 3;

    private final OfficeClock clock;
    private final ConsoleWords words;

    Filters(OfficeClock clock, ConsoleWords words) {
        this.clock = clock;
        this.words = words;
    }

    /** The month that is reported about now. */
    public ReportingPeriod running() {
        return ReportingPeriod.before(clock.today());
    }

    /** The month asked for; the running one when nothing is asked, null for all. */
    @Nullable
    ReportingPeriod period(@Nullable String asked) {
        if (asked == null) {
            return running();
        }
        try {
            return asked.isBlank() || asked.equals(ALL) ? null : ReportingPeriod.parse(asked);
        } catch (DateTimeException e) {
            return null;
        }
    }

    List<Choice> periods(@Nullable ReportingPeriod chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(ALL, words.say("filter.all-months"), chosen == null));
        ReportingPeriod month = new ReportingPeriod(running().month().plusMonths(MONTHS_AHEAD));
        for (int i = 0; i < MONTHS_BACK + MONTHS_AHEAD; i++) {
            choices.add(new Choice(month.toString(), name(month), month.equals(chosen)));
            month = month.previous();
        }
        return choices;
    }

    /** The month without its year. */
    String shortName(ReportingPeriod period) {
        return words.say("month.short", period.monthNumber());
    }

    public String name(ReportingPeriod period) {
        return words.say("month", period.year(), period.monthNumber());
    }

    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String asked) {
        String wanted = asked == null ? "" : asked.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
    }

    /** All states of a kind, led by "all" and the further ones. */
    public <E extends Enum<E>> List<Choice> states(Class<E> type, String of, String chosen, String... further) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(ALL, words.say("filter.all-states"), chosen.equals(ALL)));
        for (String state : further) {
            choices.add(new Choice(state, words.say(of + "." + state), chosen.equals(state)));
        }
        for (E constant : type.getEnumConstants()) {
            String value = constant.name().toLowerCase(Locale.ROOT);
            choices.add(new Choice(value, words.state(of, constant), chosen.equals(value)));
        }
        return choices;
    }
}
