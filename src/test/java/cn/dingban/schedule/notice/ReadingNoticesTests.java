package cn.dingban.schedule.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.CalendarYear;
import cn.dingban.schedule.notice.Finding.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadingNoticesTests {

    private final RuleBook book = ShippedRuleBook.open();
    private final ReadingNotices reading = new ReadingNotices(book);

    @Test
    @DisplayName("2026年的通知读出来，与随附的日历文件一天不差")
    void the2026NoticeSaysWhatTheShippedFileSays() {
        Understood understood = reading.read(Notices.OF_2026, null);
        CalendarYear shipped = book.read("calendar/2026.yml", CalendarYear.class);

        assertThat(understood.isSound()).isTrue();
        assertThat(understood.findings()).isEmpty();
        assertThat(calendar(understood).holidays()).isEqualTo(shipped.holidays());
        assertThat(calendar(understood).shiftedWorkingDays()).isEqualTo(shipped.shiftedWorkingDays());
        assertThat(calendar(understood).source()).isEqualTo("国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号，2025年11月4日）");
    }

    @Test
    @DisplayName("2025年：元旦一天，国庆中秋合并八天")
    void readsTheNoticeOf2025() {
        Understood understood = reading.read(Notices.OF_2025, null);

        assertThat(understood.isSound()).isTrue();
        assertThat(understood.findings()).isEmpty();
        assertThat(spans(understood))
                .containsExactly(
                        "元旦 2025-01-01 2025-01-01",
                        "春节 2025-01-28 2025-02-04",
                        "清明节 2025-04-04 2025-04-06",
                        "劳动节 2025-05-01 2025-05-05",
                        "端午节 2025-05-31 2025-06-02",
                        "国庆节、中秋节 2025-10-01 2025-10-08");
        assertThat(calendar(understood).shiftedWorkingDays())
                .containsExactlyElementsOf(days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));
    }

    @Test
    @DisplayName("2024年：与周末连休、星期几的写法，鼓励休息的除夕不算放假")
    void readsTheNoticeOf2024() {
        Understood understood = reading.read(Notices.OF_2024, null);

        assertThat(understood.isSound()).isTrue();
        assertThat(understood.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.UNUSED))
                .satisfies(finding -> assertThat(finding.values().toString()).contains("鼓励", "2月9日"));
        assertThat(spans(understood))
                .containsExactly(
                        "元旦 2023-12-30 2024-01-01",
                        "春节 2024-02-10 2024-02-17",
                        "清明节 2024-04-04 2024-04-06",
                        "劳动节 2024-05-01 2024-05-05",
                        "端午节 2024-06-08 2024-06-10",
                        "中秋节 2024-09-15 2024-09-17",
                        "国庆节 2024-10-01 2024-10-07");
        assertThat(calendar(understood).shiftedWorkingDays())
                .containsExactlyElementsOf(days(
                        "2024-02-04",
                        "2024-02-18",
                        "2024-04-07",
                        "2024-04-28",
                        "2024-05-11",
                        "2024-09-14",
                        "2024-09-29",
                        "2024-10-12"));
    }

    @Test
    @DisplayName("跨年的元旦带年份：2022年12月31日至2023年1月2日")
    void readsDatesThatNameTheirYear() {
        Understood understood = reading.read("元旦：2022年12月31日至2023年1月2日放假调休，共3天。", 2023);

        assertThat(spans(understood)).containsExactly("元旦 2022-12-31 2023-01-02");
        assertThat(understood.isSound()).isTrue();
    }

    @Test
    @DisplayName("星期不符、天数不符、补班不在周末：都指出来，不能确认")
    void whatContradictsItselfIsNotTakenOver() {
        assertFault(Notices.OF_2026.replace("6日（周一）", "6日（周二）"), Kind.WEEKDAY, DayOfWeek.TUESDAY);
        assertFault(Notices.OF_2026.replace("共9天", "共8天"), Kind.DAYS, 8);
        assertFault(Notices.OF_2026.replace("5月9日（周六）上班", "5月8日（周五）上班"), Kind.NOT_WEEKEND, LocalDate.of(2026, 5, 8));
        assertFault(Notices.OF_2026.replace("23日（农历正月初七、周一）", "13日"), Kind.SPAN, LocalDate.of(2026, 2, 13));
    }

    @Test
    @DisplayName("漏贴一节、漏读一天：提醒核对")
    void whatLooksIncompleteIsSaid() {
        String withoutDragonBoat = Notices.OF_2026.replaceAll("五、端午节.*\\n", "");
        assertThat(reading.read(withoutDragonBoat, null).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.MISSING);
        String oneDayLess = Notices.OF_2026.replace("2月14日（周六）、2月28日（周六）上班", "2月14日（周六）上班");
        Understood understood = reading.read(oneDayLess, null);
        assertThat(understood.findings()).extracting(Finding::kind).containsExactly(Kind.BALANCE);
        assertThat(understood.isSound()).as("a person decides").isTrue();
    }

    @Test
    void whatIsNoNoticeGivesNoCalendar() {
        assertThat(reading.read("请各单位按时报送。", 2027).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.NOTHING);
        assertThat(reading.read("元旦：1月1日放假。", null).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.NO_YEAR);
        assertThat(reading.read("春节：2月30日放假，共1天。", 2027).findings())
                .extracting(Finding::kind)
                .contains(Kind.NO_DATE);
        assertThat(reading.read("春节：放假时间另行通知。", 2027).isSound()).isFalse();
    }

    @Test
    @DisplayName("文件与规则书里的日历文件同一格式，原样读回")
    void aFileInTheShippedFormIsReadToo() {
        Understood understood = reading.read(book.text("calendar/2026.yml"), null);
        CalendarYear shipped = book.read("calendar/2026.yml", CalendarYear.class);

        assertThat(understood.calendar()).isEqualTo(shipped);
        assertThat(understood.isSound()).isTrue();
        assertThat(understood.lines())
                .filteredOn(line -> line.name().equals("国庆节"))
                .singleElement()
                .satisfies(line -> assertThat(line.worked()).isEqualTo(days("2026-10-10")));
        assertThat(reading.read(shipped.asFile(), null).calendar()).isEqualTo(shipped);
    }

    @Test
    void aFileThatBreaksTheFormIsRefused() {
        Understood understood = reading.read("year: 2027\nholidays: none\n", null);

        assertThat(understood.isSound()).isFalse();
        assertThat(understood.findings()).extracting(Finding::kind).containsExactly(Kind.FILE);
    }

    @Test
    void theNoticeOfTheStoriesIsPlausible() {
        assertThat(reading.read(Notices.OF_2027, null).findings()).isEmpty();
    }

    private void assertFault(String notice, Kind kind, Object value) {
        Understood understood = reading.read(notice, null);
        assertThat(understood.isSound()).isFalse();
        assertThat(understood.lines().stream()
                        .flatMap(line -> line.findings().stream())
                        .filter(finding -> finding.kind() == kind))
                .singleElement()
                .satisfies(finding -> assertThat(finding.values()).contains(value));
    }

    private static List<String> spans(Understood understood) {
        return understood.lines().stream()
                .map(line -> line.name() + " " + line.from() + " " + line.to())
                .toList();
    }

    private static List<LocalDate> days(String... days) {
        return java.util.Arrays.stream(days).map(LocalDate::parse).toList();
    }

    private static CalendarYear calendar(Understood understood) {
        return Objects.requireNonNull(understood.calendar());
    }
}
