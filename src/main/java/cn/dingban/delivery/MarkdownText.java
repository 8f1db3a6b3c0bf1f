package cn.dingban.delivery;

/** DingTalk's markdown: it promises no escapes, so what could be taken for markup is replaced by its full-width look-alike. */
final class MarkdownText {

    private static final String MARKUP = "*[]<>`_~|\\";
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private MarkdownText() {}

    /** Makes a value harmless: no emphasis, no links, no headings, no line breaks. */
    static String escape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean heading = c == '#' && isMarkupSoFar(text);
            if (MARKUP.indexOf(c) >= 0 || heading) {
                text.append((char) (c + TO_FULL_WIDTH));
            } else if (Character.isISOControl(c)) {
                text.append(' ');
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Nothing yet but blanks and number signs that were replaced: a number sign here would begin a heading. */
    private static boolean isMarkupSoFar(CharSequence text) {
        return text.chars().allMatch(c -> c == ' ' || c == '#' + TO_FULL_WIDTH);
    }

    /** Single line ends become line breaks, as DingTalk wants them: two blanks before the line end. */
    static String lines(String body) {
        return body.replaceAll("(?<!\\n)[ \\t]*\\n(?!\\n)", "  \n");
    }
}
