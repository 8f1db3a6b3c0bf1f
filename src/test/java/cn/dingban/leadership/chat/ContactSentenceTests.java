package cn.dingban.leadership.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.leadership.ContactWay;
import cn.dingban.leadership.Matter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What units write of their leaders' contacts. */
class ContactSentenceTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "领导丁 11月18日 现场调研 235国道, ON_SITE",
        "副县长到高湖公路现场调研，听了工程和难点汇报, ON_SITE",
        "今天现场协调解决17个问题，还有7个要上面后续跟进, ON_SITE",
        "召开现场协调会, ON_SITE",
        "XX主席电话问了机场进度, PHONE",
        "领导上周开了专班会，没到现场, MEETING",
        "领导丁主持召开专题会, MEETING",
        "领导丁走访项目, ON_SITE"
    })
    void tellsTheWay(String said, ContactWay way) {
        assertThat(ContactSentence.way(said)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({"领导丁过问了进度", "领导丁先电话问了后来又到现场看了", "上午到现场，下午开专题会"})
    void doesNotGuessAWay(String said) {
        assertThat(ContactSentence.way(said)).isNull();
    }

    @Test
    void tellsWhatWasLearnedFromWhatWasSettled() {
        Matter matter = new ContactSentence(SUNDAY)
                .matter("领导丁 11月18日 现场调研，看了主体施工，用地指标缺46亩，要求12月10日前由市自然资源和规划局落实指标", List.of("领导丁"));
        assertThat(matter.learned()).isEqualTo("看了主体施工");
        assertThat(matter.troubles()).isEqualTo("用地指标缺46亩");
        assertThat(matter.advice()).isEqualTo("要求12月10日前由市自然资源和规划局落实指标");
        assertThat(matter.responsible()).isEqualTo("市自然资源和规划局");
        assertThat(matter.dueOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(matter.outcome()).isEmpty();
    }

    @Test
    void readsLabelledParts() {
        Matter matter = new ContactSentence(SUNDAY)
                .matter("了解情况：主体三层；问题：交地没完成；协调意见：倒排时间；责任单位：莲都区政府；时限：12月5日；结果：已交地", List.of());
        assertThat(matter).isEqualTo(new Matter("主体三层", "交地没完成", "倒排时间", "莲都区政府", LocalDate.of(2026, 12, 5), "已交地"));
    }

    @ParameterizedTest
    @CsvSource({
        "'领导丁今天现场调研，参加单位：市资规局、市水利局，看了大坝', 市资规局、市水利局",
        "'领导丁今天现场调研，市资规局、市水利局陪同', 市资规局、市水利局",
        "'领导丁今天现场调研，看了大坝', ''"
    })
    void tellsWhoTookPart(String said, String participants) {
        assertThat(ContactSentence.participants(said)).isEqualTo(participants);
    }
}
