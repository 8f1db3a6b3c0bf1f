package cn.dingban.sandbox.chat;

import java.util.Map;

/**
 * What a message says.
 *
 * @param kind {@code text}, {@code markdown}, {@code file}, {@code image}, {@code link}, {@code actionCard}, {@code audio}, {@code video} or {@code card}
 * @param fields the members of DingTalk's message parameter; for a card its {@code outTrackId} and {@code preview}
 */
public record Content(String kind, Map<String, String> fields) {

    public static final String CARD = "card";

    public Content {
        fields = Map.copyOf(fields);
    }

    public static Content text(String text) {
        return new Content("text", Map.of("content", text));
    }

    public static Content file(String fileName, String fileId) {
        return new Content("file", Map.of("fileName", fileName, "mediaId", fileId));
    }

    /** A picture, shown by its media id. */
    public static Content image(String fileId) {
        return new Content("image", Map.of("photoURL", fileId));
    }

    public static Content card(String outTrackId, String preview) {
        return new Content(CARD, Map.of("outTrackId", outTrackId, "preview", preview));
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
