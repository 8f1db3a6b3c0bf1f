package cn.dingban.conversation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days a text names. Today is Monday, 23 November 2026. */
class DayWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "12月18日前落实农转用指标46亩, 2026-12-18",
        "12月1号, 2026-12-01",
        "１２月１日, 2026-12-01",
        "十二月一日, 2026-12-01",
        "十一月三十日, 2026-11-30",
        "12/1, 2026-12-01",
        "限 12.1 前反馈, 2026-12-01",
        "2026-12-01, 2026-12-01",
        "2026年12月1日, 2026-12-01",
        "2026.12.1, 2026-12-01",
        "12月1日（周二）, 2026-12-01",
        "12月1日周二, 2026-12-01",
        "今天, 2026-11-23",
        "明天下班前, 2026-11-24",
        "后天, 2026-11-25",
        "大后天, 2026-11-26",
        "周五前, 2026-11-27",
        "本周五, 2026-11-27",
        "下周一, 2026-11-30",
        "下星期天, 2026-12-06",
        "周一, 2026-11-23",
        "11月20日, 2027-11-20",
        "1月5日, 2027-01-05",
        "明年1月5日, 2027-01-05",
        "今年12月底前, 2026-12-31",
        "12月底前办结, 2026-12-31",
        "月底前, 2026-11-30",
        "本月底, 2026-11-30",
        "下月底前, 2026-12-31",
        "下月5日, 2026-12-05",
        "年底前, 2026-12-31",
        "25号前, 2026-11-25",
        "20日前, 2026-12-20",
        "3天内, 2026-11-26",
        "三天内反馈, 2026-11-26",
        "两周内, 2026-12-07",
    })
    void readsTheOneDay(String text, LocalDate expected) {
        assertThat(DayWords.day(text, TODAY)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "下周",
                "12月",
                "完成12.1亿元",
                "还差12.1公里",
                "累计 12.5 万元",
                "完成 3/12 项",
                "3号地块",
                "1号线",
                "13月1日",
                "2月30日",
                "12月1日至5日",
                "占46亩",
                "第一阶段"
            })
    void namesNoSingleDay(String text) {
        assertThat(DayWords.day(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12月1日至12月5日 由张三代理, 2026-12-01, 2026-12-05",
        "12月1日-5日 代理人 李四 出差, 2026-12-01, 2026-12-05",
        "12月1-5日, 2026-12-01, 2026-12-05",
        "12月1日~5日, 2026-12-01, 2026-12-05",
        "12.1-12.5, 2026-12-01, 2026-12-05",
        "12/1到12/5, 2026-12-01, 2026-12-05",
        "2026-12-01 至 2026-12-05, 2026-12-01, 2026-12-05",
        "12月1日（周二）至12月5日（周六）, 2026-12-01, 2026-12-05",
        "明天到周五, 2026-11-24, 2026-11-27",
        "下周一至周五, 2026-11-30, 2026-12-04",
        "下周一到下周五, 2026-11-30, 2026-12-04",
        "周三到周二, 2026-11-25, 2026-12-01",
        "12月28日至1月3日, 2026-12-28, 2027-01-03",
        "12月28日至3日, 2026-12-28, 2027-01-03",
        "11月20日至25日, 2026-11-20, 2026-11-25",
        "20号到25号, 2026-11-20, 2026-11-25",
        "明天, 2026-11-24, 2026-11-24",
        "明天起3天, 2026-11-24, 2026-11-26",
        "明天请假三天, 2026-11-24, 2026-11-26",
        "到周五, 2026-11-23, 2026-11-27",
        "12月5日至12月1日, 2026-12-05, 2027-12-01",
        "2026-12-05至2026-12-01, 2026-12-05, 2026-12-01",
    })
    void readsFromWhenUntilWhen(String text, LocalDate from, LocalDate until) {
        assertThat(DayWords.span(text, TODAY)).contains(new DayWords.Days(from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12月1日起", "由张三代理", "请假3天", "12月1日 12月5日"})
    void anEndThatIsMissingIsNotGuessed(String text) {
        assertThat(DayWords.span(text, TODAY)).isEmpty();
    }

    @Test
    void leavesWhatIsNotADay() {
        assertThat(DayWords.without("12月1日-5日 代理人 李四 出差", TODAY)).isEqualTo("代理人 李四 出差");
        assertThat(DayWords.without("王五 12月1日至12月5日由张三代理", TODAY)).isEqualTo("王五 由张三代理");
        assertThat(DayWords.without("出差 到周五", TODAY)).isEqualTo("出差");
        assertThat(DayWords.without("12月1日起 张三代理", TODAY)).isEqualTo("张三代理");
        assertThat(DayWords.without("由张三代理", TODAY)).isEqualTo("由张三代理");
    }
}
