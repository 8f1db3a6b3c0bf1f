package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last resort for texts that are longer than DingTalk takes: a shortened message arrives, an over-long one is refused. What is long was split
 * before it came here.
 */
final class Shortening {

    static final int MESSAGE_BYTES = 15_000;
    static final int TITLE_CHARACTERS = 64;

    private static final String ELLIPSIS = "…";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Shortening() {}

    /** The {@code msgParam} of a markdown message, at most {@value #MESSAGE_BYTES} bytes of JSON. */
    static String messageParameter(Markdown message) {
        String title = characters(message.title(), TITLE_CHARACTERS);
        String whole = json(title, message.text());
        if (bytes(whole) <= MESSAGE_BYTES) {
            return whole;
        }
        int fits = 0;
        int tooLong = message.text().length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (bytes(json(title, head(message.text(), middle))) <= MESSAGE_BYTES) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return json(title, head(message.text(), fits));
    }

    /** The text with at most so many bytes, cut between characters. */
    static String ellipsis(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        int room = most - bytes(ELLIPSIS);
        int end = 0;
        for (int used = 0; end < text.length(); ) {
            int point = text.codePointAt(end);
            used += bytes(Character.toString(point));
            if (used > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    static String characters(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + ELLIPSIS;
    }

    private static String head(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + ELLIPSIS;
    }

    private static String json(String title, String text) {
        var parameter = new LinkedHashMap<String, String>();
        parameter.put("title", title);
        parameter.put("text", text);
        return JSON.writeValueAsString(parameter);
    }

    static byte[] json(Map<String, String> values) {
        return JSON.writeValueAsBytes(values);
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
