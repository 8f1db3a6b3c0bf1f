package cn.dingban.assessment.chat;

import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month that a command begins with: 10月, 2026年10月, 2026-10, 上月.
 *
 * @param rest what follows it
 */
record SaidMonth(Optional<ReportingPeriod> period, String rest) {

    private static final Pattern MONTH =
            Pattern.compile("^(?:(20\\d\\d)\\s*[-年./]\\s*)?(1[0-2]|0?[1-9])(?:月份?|(?<=20\\d\\d-\\d\\d))(?![-\\d])\\s*");

    private static final Pattern LAST = Pattern.compile("^上个?月\\s*");

    /** A month without its year is the latest that is not ahead. */
    static SaidMonth of(String said, LocalDate today) {
        Matcher month = MONTH.matcher(said);
        if (month.find()) {
            int number = Integer.parseInt(month.group(2));
            int year = month.group(1) == null
                    ? today.getYear() - (number > today.getMonthValue() ? 1 : 0)
                    : Integer.parseInt(month.group(1));
            return new SaidMonth(Optional.of(ReportingPeriod.of(year, number)), said.substring(month.end()));
        }
        Matcher last = LAST.matcher(said);
        return last.find()
                ? new SaidMonth(Optional.of(ReportingPeriod.before(today)), said.substring(last.end()))
                : new SaidMonth(Optional.empty(), said);
    }
}
