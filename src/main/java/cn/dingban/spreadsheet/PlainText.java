package cn.dingban.spreadsheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it compares: people write the same name with other blanks, brackets and widths. */
public final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff\\u3000]+");
    private static final Pattern ORNAMENTS = Pattern.compile("[()\\[\\]【】〔〕“”\"'‘’《》<>·•\\-—–_~、,，。.:：;；/]");

    private PlainText() {}

    /** With half-width letters, digits and brackets, and without any blanks; everything else is kept. */
    public static String compact(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** What is left to compare names by: {@link #compact} without brackets, quotes and dashes, in small letters. */
    public static String key(String text) {
        return ORNAMENTS.matcher(compact(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
