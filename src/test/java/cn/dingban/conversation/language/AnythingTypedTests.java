package cn.dingban.conversation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is read, quickly and without a fault. The number of the repetition is the seed. */
class AnythingTypedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

    /** No message may keep the bot busy: no pattern may try again and again. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final List<String> WORDS = List.of(
            "完成", "投资", "累计", "本月", "5月", "1-5月", "320万", "1.2亿", "45%", "占", "年度计划", "，", "；", "。", "\n", " ", "：",
            "约", "近", "元", "不是", "应为", "问题", "已解决", "请", "协调", "未", "没", "计划", "总投资", "一亿二千万", "六成", "预计", "领导", "调研",
            "？", "吗", "好的", "嗯", "了", "知道", "①", "（", "）", "K12+300", "#", "<b>", "**", "](", "{{", "\u200b", "\u202e",
            "𠮷", "👌");

    @RepeatedTest(200)
    void isReadWithoutAFault(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = repetition.getCurrentRepetition() % 2 == 0 ? anyLetters(random) : anyWords(random);

        Reading reading = Assertions.assertTimeoutPreemptively(AT_ONCE, () -> Reading.of(text, DAY));

        assertThat(reading.kind()).isNotNull();
        assertThat(reading.said().figures())
                .allSatisfy(figure -> assertThat(figure.count()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成",
                "投资",
                "完成投资",
                "1",
                "1-",
                "1.",
                "一",
                "亿",
                "一亿",
                "千",
                "本月",
                "累计",
                "嗯",
                "知道了",
                "好的",
                "，",
                " ",
                "占计划的",
                "的",
                "了",
                "请",
                "没",
                "剩",
                "没有问题",
                "5月",
                "万元",
                "[",
                "(",
                "%",
                "1%",
                "不是1",
                "领导说",
                "预计",
                "已",
                "a",
                "\u0000",
                "\ud83d",
                "K1+",
                "项目",
                "工程",
                "A项目 1万\n"
            })
    void isReadQuicklyHoweverOftenItIsRepeated(String word) {
        String text = word.repeat(Reading.LONGEST / word.length());

        Reading reading = Assertions.assertTimeoutPreemptively(AT_ONCE, () -> Reading.of(text, DAY));

        assertThat(reading.kind()).isNotNull();
    }

    private static String anyLetters(Random random) {
        int[] points = random.ints(random.nextInt(1500), 0, Character.MAX_CODE_POINT + 1)
                .toArray();
        return new String(points, 0, points.length);
    }

    private static String anyWords(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(300);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
