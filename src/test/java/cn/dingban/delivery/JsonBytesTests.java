package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBytesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "国道 235／均溪",
                "\"quoted\" \\ and https://x/y?a=b&c=<d>",
                "a\nb\r\n\t\b\f",
                "\u0001\u001f\u007f",
                "😀字é\u2028\u00a0"
            })
    void areThoseThatAreSent(String text) {
        byte[] sent = JsonMapper.shared().writeValueAsString(text).getBytes(StandardCharsets.UTF_8);

        assertThat(JsonBytes.of(text)).isEqualTo(sent.length - 2);
    }

    @Test
    void aPairOfSurrogatesIsNotParted() {
        assertThat(JsonBytes.fitting("字😀", 3)).isEqualTo(1);
        assertThat(JsonBytes.fitting("字😀", 6)).isEqualTo(1);
        assertThat(JsonBytes.fitting("字😀", 7)).isEqualTo(3);
        assertThat(JsonBytes.fitting("字", 100)).isEqualTo(1);
    }
}
