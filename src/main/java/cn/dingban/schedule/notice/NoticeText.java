package cn.dingban.schedule.notice;

import cn.dingban.schedule.notice.NoticeDates.Said;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notice's sentences, as in 春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
 * Also older ways: 与周末连休, dates with their year, 星期 for 周. What surrounds the holidays is passed over.
 */
final class NoticeText {

    private static final String ONE = "(?:元旦|\\p{IsHan}{1,8}?[节日])";
    private static final Pattern ITEM = Pattern.compile("(" + ONE + "(?:[、和]" + ONE + ")*)[：:]");
    private static final Pattern TITLE = Pattern.compile("(20\\d{2})年(?:部分节假日安排|元旦、?)");
    private static final Pattern NUMBER = Pattern.compile("国办发(?:明电)?[〔\\[(（]20\\d{2}[〕\\])）]\\d+号");
    private static final Pattern SIGNED = Pattern.compile("国务院办公厅(20\\d{2}年\\d{1,2}月\\d{1,2}日)");
    private static final Pattern COUNT = Pattern.compile("(?:共|放假)(\\d{1,2})天");
    private static final Pattern OFF = Pattern.compile("放假|连休|休息");
    private static final String WORKED = "上班";
    private static final String WITH_WEEKEND = "与周末连休";
    private static final String URGED = "鼓励";

    private final String text;
    private final List<NoticeItem> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final @Nullable Integer year;

    NoticeText(String pasted, @Nullable Integer yearGiven) {
        this.text = Normalizer.normalize(pasted, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .replace(',', '，');
        Matcher title = TITLE.matcher(text);
        this.year = title.find() ? Integer.valueOf(title.group(1)) : yearGiven;
        if (year == null) {
            findings.add(Finding.of(Finding.Kind.NO_YEAR));
        } else {
            read(year);
        }
    }

    private void read(int noticeYear) {
        List<MatchResult> starts = ITEM.matcher(text).results().toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
            String body = SIGNED.split(text.substring(starts.get(i).end(), end))[0];
            if (OFF.matcher(body).find()) {
                readItem(starts.get(i).group(1), body, noticeYear);
            }
        }
    }

    private void readItem(String name, String body, int noticeYear) {
        try {
            item(name, body, new NoticeDates(noticeYear));
        } catch (DateTimeException e) {
            findings.add(Finding.of(Finding.Kind.NO_DATE, name));
        }
    }

    private void item(String name, String body, NoticeDates dates) {
        List<Said> off = List.of();
        String offSentence = "";
        List<LocalDate> worked = new ArrayList<>();
        Map<LocalDate, DayOfWeek> weekdays = new HashMap<>();
        for (String sentence : body.split("[。；;]")) {
            List<Said> said = dates.in(sentence);
            if (said.isEmpty()) {
                break;
            }
            if (sentence.contains(WORKED)) {
                said.forEach(one -> worked.addAll(one.days()));
            } else if (off.isEmpty() && OFF.matcher(sentence).find() && !sentence.contains(URGED)) {
                off = said;
                offSentence = sentence;
            } else {
                findings.add(Finding.of(Finding.Kind.UNUSED, sentence));
                continue;
            }
            said.forEach(one -> weekdays.putAll(one.weekdays()));
        }
        if (off.size() != 1) {
            findings.add(Finding.of(Finding.Kind.UNREADABLE, name));
            return;
        }
        Said span = offSentence.contains(WITH_WEEKEND) ? off.get(0).withWeekend() : off.get(0);
        Matcher count = COUNT.matcher(offSentence);
        Integer counted = count.find() ? Integer.valueOf(count.group(1)) : null;
        items.add(new NoticeItem(name, span.from(), span.to(), worked, counted, weekdays));
    }

    @Nullable
    Integer year() {
        return year;
    }

    List<NoticeItem> items() {
        return items;
    }

    /** What could not be read, or was not used. */
    List<Finding> findings() {
        return findings;
    }

    /** The notice's name with its number and day, as far as the text has them. */
    String source() {
        Matcher number = NUMBER.matcher(text);
        Matcher signed = SIGNED.matcher(text);
        List<String> details = new ArrayList<>();
        if (number.find()) {
            details.add(number.group());
        }
        if (signed.find()) {
            details.add(signed.group(1));
        }
        return "国务院办公厅关于%d年部分节假日安排的通知".formatted(year)
                + (details.isEmpty() ? "" : "（" + String.join("，", details) + "）");
    }
}
