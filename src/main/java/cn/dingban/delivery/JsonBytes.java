package cn.dingban.delivery;

/** How long a text is on the wire: as UTF-8, escaped for JSON the way Jackson does. */
final class JsonBytes {

    private static final int ESCAPED = 2;
    private static final int ESCAPED_BY_NUMBER = 6;
    private static final String SHORT_ESCAPES = "\"\\\b\f\n\r\t";

    private JsonBytes() {}

    static int of(String text) {
        return text.codePoints().map(JsonBytes::of).sum();
    }

    private static int of(int point) {
        if (SHORT_ESCAPES.indexOf(point) >= 0) {
            return ESCAPED;
        }
        if (point < ' ') {
            return ESCAPED_BY_NUMBER;
        }
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x1_0000 ? 3 : 4;
    }

    /** How many characters from the start fit into so many bytes; a pair of surrogates is never parted. */
    static int fitting(String text, int bytes) {
        int end = 0;
        for (int left = bytes; end < text.length(); ) {
            int point = text.codePointAt(end);
            left -= of(point);
            if (left < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
