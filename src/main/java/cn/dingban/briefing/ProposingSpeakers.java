package cn.dingban.briefing;

import cn.dingban.briefing.Speaker.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Proposes the two lists of speakers by the rule: a pure function of the counties' figures and of how many warnings each has. */
record ProposingSpeakers(MeetingRules rules, Reasons reasons) {

    /** Puts a reason into words. */
    interface Reasons {

        String of(Part part, Tally tally, BigDecimal ofPeriod, int warnings);
    }

    /** One county. */
    private record Standing(String name, Tally tally, BigDecimal ofPeriod, int warnings) {}

    /** @param warnings standing warnings by county; none where it is missing */
    List<Speaker> from(Map<String, Tally> byArea, Map<String, Integer> warnings) {
        List<Standing> standings = byArea.entrySet().stream()
                .map(entry -> standing(entry.getKey(), entry.getValue(), warnings.getOrDefault(entry.getKey(), 0)))
                .filter(Objects::nonNull)
                .toList();
        Comparator<Standing> byRate = Comparator.comparing(Standing::ofPeriod);
        List<Speaker> speakers = new ArrayList<>();
        speakers.addAll(first(
                standings,
                Part.EXCHANGE,
                each -> each.ofPeriod().compareTo(rules.exchangeFrom()) >= 0 && each.warnings() == 0,
                byRate.reversed()));
        speakers.addAll(first(
                standings,
                Part.COMMITMENT,
                each -> each.ofPeriod().compareTo(rules.commitBelow()) < 0 || each.warnings() > 0,
                byRate));
        return speakers;
    }

    private static @Nullable Standing standing(String name, Tally tally, int warnings) {
        BigDecimal rate = tally.ofThePeriod();
        return rate == null ? null : new Standing(name, tally, rate, warnings);
    }

    private List<Speaker> first(
            List<Standing> standings, Part part, Predicate<Standing> which, Comparator<Standing> order) {
        return standings.stream()
                .filter(which)
                .sorted(order)
                .limit(rules.speakers())
                .map(each -> new Speaker(
                        part, each.name(), reasons.of(part, each.tally(), each.ofPeriod(), each.warnings())))
                .toList();
    }
}
