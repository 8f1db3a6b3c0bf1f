package cn.dingban.project;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells near-identical projects apart.
 *
 * @param phases as in 一期
 * @param lots as in C1标, 二标段
 * @param levels as in 一级水库
 * @param roads as in 235国道, G322
 */
record NameTags(Set<String> phases, Set<String> lots, Set<String> levels, Set<String> roads) {

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Pattern PHASE = Pattern.compile("(?<![\\d日月周学工假长短前后近])第?([一二三四五六七八九1-9]|I{1,3})期(?![间限])");
    private static final Pattern LOT = Pattern.compile("(?:第?([一二三四五六七八九]|[A-Za-z]?\\d{1,2}|[A-Za-z]))标");
    private static final Pattern LEVEL = Pattern.compile("([一二三四五六])级");
    private static final Pattern ROAD =
            Pattern.compile("(?<![\\d.])(\\d{2,4})(?=[国省县]道)|(?<![A-Za-z])[GSXYgsxy](\\d{2,4})(?!\\d)");

    static NameTags in(String text) {
        return new NameTags(all(PHASE, text), all(LOT, text), all(LEVEL, text), all(ROAD, text));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            found.add(canonical(value.toLowerCase(Locale.ROOT)));
        }
        return found;
    }

    private static String canonical(String value) {
        int numeral = NUMERALS.indexOf(value);
        if (numeral > 0) {
            return Integer.toString(numeral);
        }
        return value.matches("i{1,3}") ? Integer.toString(value.length()) : value;
    }

    /** Whether what a text says beside a name speaks against a project with these tags. */
    boolean contradictedBy(NameTags written) {
        return !written.phases.isEmpty() && disjoint(phases, written.phases)
                || differ(lots, written.lots)
                || differ(levels, written.levels)
                || !written.roads.isEmpty() && disjoint(roads, written.roads);
    }

    private static boolean differ(Set<String> known, Set<String> written) {
        return !known.isEmpty() && !written.isEmpty() && disjoint(known, written);
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }
}
