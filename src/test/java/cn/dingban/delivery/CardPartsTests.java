package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardPartsTests {

    private static final String LINE = "一".repeat(100);

    @Test
    void putsWholeLinesTogetherAsFarAsAValueGoes() {
        Map<String, String> values = CardParts.of(
                "part", 3, IntStream.range(0, 5).mapToObj(i -> LINE).toList());
        assertThat(values.get("part1")).isEqualTo(String.join("\n", LINE, LINE, LINE));
        assertThat(values.get("part2")).isEqualTo(String.join("\n", LINE, LINE));
        assertThat(values.get("part3")).isEmpty();
        assertThat(values.values())
                .allSatisfy(value -> assertThat(value.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(1_000));
    }

    @Test
    void whatNeedsMoreThanThereAreStandsInTheLastSoThatItIsSaidHowMuchIsLeftOut() {
        List<String> lines = IntStream.range(0, 9).mapToObj(i -> i + LINE).toList();
        Map<String, String> values = CardParts.of("part", 2, lines);
        assertThat(values).containsOnlyKeys("part1", "part2");
        assertThat(values.get("part2")).endsWith(lines.get(8));
    }

    @Test
    void noLinesAreEmptyValues() {
        assertThat(CardParts.of("part", 2, List.of())).containsOnly(Map.entry("part1", ""), Map.entry("part2", ""));
    }
}
