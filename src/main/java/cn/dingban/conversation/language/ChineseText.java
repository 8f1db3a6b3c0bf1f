package cn.dingban.conversation.language;

import java.text.Normalizer;

/** Brings what people type on phones into one form. */
public final class ChineseText {

    private ChineseText() {}

    /** Half-width digits, letters and signs; no blanks inside numbers; one blank where there were several. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u3000', ' ')
                .replaceAll("(?<=\\d)[ ,](?=\\d)", "")
                .replaceAll("[\\t ]+", " ")
                .strip();
    }
}
