package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardSizesTests {

    private final CardSizes sizes = new CardSizes(new Wording());

    private String body(String card, String body) {
        return sizes.fit(card, Map.of("body", body)).get("body");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String items(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "%d. 第%d个项目　本月目标 300 万元  ".formatted(i, i))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void leavesAloneWhatFits() {
        Map<String, String> values = Map.of("heading", "待报 3 项", "body", items(1, 20), "open", "true");

        assertThat(sizes.fit("report-reminder", values)).isEqualTo(values);
    }

    @Test
    void endsWithAWholeLineAndSaysWhereTheRestIs() {
        String fitted = body("report-reminder", items(1, 60));

        assertThat(bytes(fitted)).isLessThanOrEqualTo(CardSizes.VALUE_BYTES);
        String[] lines = fitted.split("\n");
        int shown = lines.length - 1;
        assertThat(shown).isGreaterThan(15);
        assertThat(fitted).startsWith(items(1, shown) + "\n");
        assertThat(lines[shown]).isEqualTo("还有 " + (60 - shown) + " 行没有显示：回复“待办”看清单，回复“查 项目”看内容。");
    }

    @Test
    void keepsTheLastLineThatTellsWhatToDo() {
        String fitted = body("report-review", "填报员甲 报  \n" + items(1, 60) + "\n也可回复：通过 全部");

        assertThat(bytes(fitted)).isLessThanOrEqualTo(CardSizes.VALUE_BYTES);
        assertThat(fitted)
                .startsWith("填报员甲 报  \n1. ")
                .containsPattern("还有 \\d\\d 行没有显示")
                .endsWith("  \n也可回复：通过 全部");
    }

    @Test
    void saysItInTheCardsOwnWords() {
        assertThat(body("import-confirm", items(1, 60))).endsWith("行没有显示，请用接口或控制台查看。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀字", "a字", "字"})
    void cutsASingleLongLineBetweenCharacters(String repeated) {
        String fitted = body("report-reminder", repeated.repeat(1_000));

        assertThat(bytes(fitted)).isBetween(CardSizes.VALUE_BYTES - 4, CardSizes.VALUE_BYTES);
        assertThat(fitted).endsWith("…").doesNotContain("?");
    }

    @Test
    void cutsAFirstLineThatIsTooLong() {
        String fitted = body("report-reminder", "字".repeat(1_000) + "\n" + items(1, 60));

        assertThat(bytes(fitted)).isLessThanOrEqualTo(CardSizes.VALUE_BYTES);
        assertThat(fitted).endsWith("…");
    }

    @Test
    void wordsInBracketsAreWords() {
        assertThat(bytes(body("report-reminder", "[{看}]" + "字".repeat(1_000))))
                .isLessThanOrEqualTo(CardSizes.VALUE_BYTES);
    }

    private static String form(int options) {
        String list = IntStream.range(0, options)
                .mapToObj(i -> "{\"value\":\"%d\",\"text\":\"第%d个重点建设项目的全称\"}".formatted(i, i))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"fields\":[{\"name\":\"project\",\"options\":" + list + "},{\"name\":\"month\"}]}";
    }

    @Test
    void keepsAFormWholeUpToTheCardsSize() {
        String form = form(100);

        assertThat(bytes(form)).isGreaterThan(CardSizes.VALUE_BYTES);
        assertThat(sizes.fit("report-form", Map.of("form", form))).containsEntry("form", form);
    }

    @Test
    void dropsWholeElementsOfTheLongestListWhereTheCardWouldBeTooLong() {
        Map<String, String> fitted = sizes.fit("report-form", Map.of("form", form(4_000), "heading", "填报"));

        assertThat(JsonMapper.shared().writeValueAsBytes(fitted))
                .hasSizeBetween(CardSizes.CARD_BYTES - 1_000, CardSizes.CARD_BYTES);
        JsonNode form = JsonMapper.shared().readTree(fitted.get("form"));
        assertThat(form.path("fields")).hasSize(2);
        assertThat(form.path("fields").get(1).path("name").asString()).isEqualTo("month");
        JsonNode options = form.path("fields").get(0).path("options");
        assertThat(options.size()).isBetween(1_000, 3_000);
        assertThat(options.get(options.size() - 1).path("text").asString()).endsWith("全称");
    }

    @Test
    void neverExceedsTheCardsSizeWhateverItIsGiven() {
        Map<String, String> values = new HashMap<>();
        values.put("list", form(4_000));
        values.put("other", form(3_900));
        values.put("object", "{\"a\":\"" + "字".repeat(50_000) + "\"}");

        Map<String, String> fitted = sizes.fit(null, values);

        assertThat(JsonMapper.shared().writeValueAsBytes(fitted)).hasSizeLessThanOrEqualTo(CardSizes.CARD_BYTES);
        assertThat(fitted).containsEntry("object", "{}").containsOnlyKeys("list", "other", "object");
        fitted.values().forEach(value -> assertThat(JsonValue.isOne(value)).isTrue());
    }
}
