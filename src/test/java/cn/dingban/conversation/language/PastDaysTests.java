package cn.dingban.conversation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which something happened; said on Sunday 22 November 2026. */
class PastDaysTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "今天到现场, 2026-11-22",
        "昨天下午3点现场调研, 2026-11-21",
        "前天电话问了, 2026-11-20",
        "大前天开会, 2026-11-19",
        "11月18日现场调研，要求12月10日前落实, 2026-11-18",
        "18日现场调研，要求月底前落实, 2026-11-18",
        "十八号到现场, 2026-11-18",
        "周三到现场, 2026-11-18",
        "上周三到现场, 2026-11-11",
        "上个月18日到现场, 2026-10-18",
        "10月30日到现场, 2026-10-30",
        "2026年1月5日到现场, 2026-01-05",
        "刚才来了电话, 2026-11-22"
    })
    void findsTheDay(String said, LocalDate day) {
        assertThat(PastDays.in(said, SUNDAY)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"领导上周开了专班会", "11月25日到现场", "25日到现场", "明天到现场", "要求12月10日前落实", "下午到现场", "上面后续跟进"})
    void leavesOutWhatMustBeAsked(String said) {
        assertThat(PastDays.in(said, SUNDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11月18日、11月19日两次到现场", "昨天和今天"})
    void findsSeveral(String said) {
        assertThat(PastDays.in(said, SUNDAY)).hasSize(2);
    }
}
