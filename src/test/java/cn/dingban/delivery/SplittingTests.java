package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplittingTests {

    private static final int WORK_NOTIFICATION = 2_048;

    private final FakeChannel channel = new FakeChannel();

    private List<Rendered> parts(String body) {
        return new Splitting(channel.mostTextBytes(), new Wording()).parts(new Rendered("待办", body));
    }

    private void fits(List<Rendered> parts) {
        assertThat(parts).allSatisfy(part -> {
            assertThat(JsonBytes.of(part.title()) + JsonBytes.of(part.markdown()))
                    .isLessThanOrEqualTo(channel.mostTextBytes());
            assertThat(part.body()).isNotBlank();
        });
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "%d. 第%d个项目　本月目标 \"300\" 万元".formatted(i, i))
                .collect(Collectors.joining("  \n"));
    }

    private static String together(List<Rendered> parts) {
        return parts.stream().map(Rendered::body).collect(Collectors.joining("  \n"));
    }

    @Test
    void leavesAloneWhatFits() {
        assertThat(parts(lines(20))).containsExactly(new Rendered("待办", lines(20)));
    }

    @Test
    void numbersThePartsOfALongText() {
        List<Rendered> parts = parts(lines(600));

        fits(parts);
        assertThat(parts).extracting(Rendered::title).containsExactly("待办（1/3）", "待办（2/3）", "待办（3/3）");
        assertThat(parts.get(1).markdown()).startsWith("**待办（2/3）**\n\n");
        assertThat(together(parts)).isEqualTo(lines(600));
    }

    @Test
    void anotherChannelsLimitIsKeptToo() {
        channel.allowBytes(WORK_NOTIFICATION);

        List<Rendered> parts = parts(lines(100));

        fits(parts);
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(together(parts)).isEqualTo(lines(100));
    }

    @Test
    void neverCutsARowOfATable() {
        channel.allowBytes(WORK_NOTIFICATION);
        String row = "| 均溪三级水库 | 用地报批 | [看](https://example.invalid/p?a=1&b=2) |";
        String table = IntStream.range(0, 60).mapToObj(i -> row).collect(Collectors.joining("\n"));

        List<Rendered> parts = parts(table);

        fits(parts);
        assertThat(parts.stream().flatMap(part -> part.body().lines()))
                .hasSize(60)
                .allMatch(row::equals);
    }

    @Test
    void cutsALineThatIsTooLongAfterAPunctuationMark() {
        channel.allowBytes(WORK_NOTIFICATION);
        String line = "用地报批卡在农转用指标，请市资源规划局支持；".repeat(60);

        List<Rendered> parts = parts(line);

        fits(parts);
        assertThat(parts.stream().map(Rendered::body).collect(Collectors.joining()))
                .isEqualTo(line);
        assertThat(parts).allSatisfy(part -> assertThat(part.body()).matches("(?s).*[，；]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_900, 1_950, 1_980, 2_000, 2_020})
    void neverCutsALinkThatFits(int before) {
        channel.allowBytes(WORK_NOTIFICATION);
        String link = "[看，全部](https://example.invalid/x,y)";

        List<Rendered> parts = parts("x".repeat(before) + link + "y".repeat(1_900));

        fits(parts);
        assertThat(parts).filteredOn(part -> part.body().contains(link)).hasSize(1);
    }

    @Test
    void cutsWhatHasNoPlaceToCutAtWholeCharacters() {
        channel.allowBytes(WORK_NOTIFICATION);
        String line = "😀".repeat(2_000);

        List<Rendered> parts = parts(line);

        fits(parts);
        assertThat(parts.stream().map(Rendered::body).collect(Collectors.joining()))
                .isEqualTo(line);
    }

    @Test
    void aTitleThatIsTooLongByItselfEndsInManyPartsAtWorst() {
        channel.allowBytes(WORK_NOTIFICATION);

        assertThat(new Splitting(channel.mostTextBytes(), new Wording())
                        .parts(new Rendered("长".repeat(2_000), lines(20))))
                .hasSizeBetween(2, 8);
        assertThat(new Splitting(channel.mostTextBytes(), new Wording()).parts(new Rendered("长".repeat(2_000), "")))
                .hasSize(1);
    }

    @Test
    void partsAreNoticesOfTheirOwnOfWhichTheFirstKeepsTheKey() {
        Notice notice = Notices.withCard(Notices.toPerson("round:2026-11:u1", "u1", lines(600)));

        List<Notice> parts = new Splitting(DeliveryChannel.ROBOT_TEXT_BYTES, new Wording()).parts(notice);

        assertThat(parts)
                .extracting(Notice::key)
                .containsExactly("round:2026-11:u1", "round:2026-11:u1:part2", "round:2026-11:u1:part3");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.card()).isNull();
            assertThat(part.recipient()).isEqualTo(notice.recipient());
            assertThat(part.priority()).isEqualTo(notice.priority());
            assertThat(part.reason()).isEqualTo(notice.reason());
        });
    }

    @Test
    void aNoticeThatFitsIsItself() {
        Notice notice = Notices.withCard(Notices.toPerson("a", "u1"));

        assertThat(new Splitting(DeliveryChannel.ROBOT_TEXT_BYTES, new Wording()).parts(notice))
                .containsExactly(notice);
    }
}
