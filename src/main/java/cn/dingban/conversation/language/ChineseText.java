package cn.dingban.conversation.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings what people type on phones into one form. */
public final class ChineseText {

    /** Thousands; a Chinese comma between two numbers separates them and is left alone. */
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3}){1,12}(?![\\d,])");

    /** A number that a keyboard tore apart, as in 1 2350 万元; 320 3240万 are two. */
    private static final Pattern TORN = Pattern.compile("(?<![\\d.])(\\d{1,2}) +(\\d{3,4}(?:\\.\\d+)?) *(?=[万亿元千])");

    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) +(?=个亿|[万亿元]|千万)");

    private ChineseText() {}

    /** Half-width digits, letters and signs; no blanks inside amounts; one blank where there were several. */
    public static String normalise(String text) {
        String grouped = GROUPED.matcher(text).replaceAll(match -> match.group().replace(",", ""));
        String narrow = Normalizer.normalize(grouped, Normalizer.Form.NFKC)
                .replace('\u3000', ' ')
                .replaceAll("[\\t ]+", " ");
        String whole = TORN.matcher(narrow).replaceAll("$1$2");
        return BEFORE_UNIT.matcher(whole).replaceAll("").strip();
    }
}
