package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShorteningTests {

    @Test
    void leavesAShortMessageAsItIs() {
        assertThat(Shortening.messageParameter(new Markdown("标题", "一\n二")))
                .isEqualTo("{\"title\":\"标题\",\"text\":\"一\\n二\"}");
    }

    @Test
    void fitsALongMessageIntoTheLimit() {
        String parameter = Shortening.messageParameter(new Markdown("题".repeat(100), "😀\"字\n".repeat(5000)));

        assertThat(parameter.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(14_980, Shortening.MESSAGE_BYTES);
        JsonNode read = JsonMapper.shared().readTree(parameter);
        assertThat(read.path("text").asString()).endsWith("…").doesNotContain("?");
        assertThat(read.path("title").asString())
                .hasSize(Shortening.TITLE_CHARACTERS)
                .endsWith("…");
    }
}
