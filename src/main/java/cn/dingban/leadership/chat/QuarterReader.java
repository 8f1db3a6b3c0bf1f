package cn.dingban.leadership.chat;

import cn.dingban.leadership.Quarter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quarters as people write them: 三季度, 第3季度, 2026年第4季度, 上季度. */
final class QuarterReader {

    private static final Pattern QUARTER = Pattern.compile("(?:(20\\d\\d)年?)?\\s*第?([一二三四1-4])季度?");
    private static final String NUMERALS = "一二三四";

    private QuarterReader() {}

    static Optional<Quarter> read(String text, LocalDate today) {
        Matcher named = QUARTER.matcher(text);
        if (named.find()) {
            int year = named.group(1) == null ? today.getYear() : Integer.parseInt(named.group(1));
            int numeral = NUMERALS.indexOf(named.group(2));
            return Optional.of(new Quarter(year, numeral < 0 ? Integer.parseInt(named.group(2)) : numeral + 1));
        }
        return text.contains("上季度") || text.contains("上个季度") ? Optional.of(Quarter.before(today)) : Optional.empty();
    }
}
