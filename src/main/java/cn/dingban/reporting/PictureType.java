package cn.dingban.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that are kept, told by their content: names and headers can say anything. */
enum PictureType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WEBP_AT = 8;

    private final String mediaType;
    private final String ending;

    PictureType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static Optional<PictureType> of(byte[] content) {
        if (has(content, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (has(content, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        boolean webp = has(content, 0, ascii("RIFF")) && has(content, WEBP_AT, ascii("WEBP"));
        return webp ? Optional.of(WEBP) : Optional.empty();
    }

    static String endingOf(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .map(type -> type.ending)
                .findFirst()
                .orElse("bin");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean has(byte[] content, int at, byte[] start) {
        return content.length >= at + start.length
                && Arrays.equals(content, at, at + start.length, start, 0, start.length);
    }

    String mediaType() {
        return mediaType;
    }
}
