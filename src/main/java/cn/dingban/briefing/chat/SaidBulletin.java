package cn.dingban.briefing.chat;

import cn.dingban.briefing.BulletinKey;
import cn.dingban.briefing.BulletinKind;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bulletin a person means: 10月, 莲都 10月, 谋划 10月; without a month the last one.
 *
 * @param rest what else was said
 */
record SaidBulletin(BulletinKey key, String rest) {

    private static final Pattern MONTH =
            Pattern.compile("(?:(20\\d\\d)年?[-.]?)?(?<!\\d)(1[0-2]|0?[1-9])月份?|(20\\d\\d)-(0[1-9]|1[0-2])");

    private static final Pattern PLANNING = Pattern.compile("谋划|前期");

    static SaidBulletin of(String said, LocalDate today, Collection<String> areas) {
        String rest = said.strip();
        ReportingPeriod period = ReportingPeriod.before(today);
        Matcher month = MONTH.matcher(rest);
        if (month.find() && month.start() <= LEAD) {
            boolean written = month.group(2) == null;
            int number = Integer.parseInt(written ? month.group(4) : month.group(2));
            String year = written ? month.group(3) : month.group(1);
            int latest = today.getYear() - (number > today.getMonthValue() ? 1 : 0);
            period = ReportingPeriod.of(year == null ? latest : Integer.parseInt(year), number);
            rest = (rest.substring(0, month.start()) + rest.substring(month.end())).strip();
        }
        for (String area : areas) {
            String called = area.replaceFirst("[县区市]$", "");
            if (rest.startsWith(called)) {
                String after = rest.startsWith(area) ? rest.substring(area.length()) : rest.substring(called.length());
                return new SaidBulletin(new BulletinKey(BulletinKind.COUNTY, period, area), after.strip());
            }
        }
        Matcher planning = PLANNING.matcher(rest);
        return planning.lookingAt()
                ? new SaidBulletin(
                        new BulletinKey(BulletinKind.PLANNING, period, ""),
                        rest.substring(planning.end()).strip())
                : new SaidBulletin(BulletinKey.city(period), rest);
    }

    /** A month that comes later belongs to the text. */
    private static final int LEAD = 8;
}
