package cn.dingban.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts text into a run: tabs and line ends as such, and without characters that XML cannot hold, whoever typed them. */
final class PrintableText {

    private PrintableText() {}

    static void into(XWPFRun run, String words) {
        String[] lines = printable(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            String[] parts = lines[i].split("\t", -1);
            for (int j = 0; j < parts.length; j++) {
                if (j > 0) {
                    run.addTab();
                }
                run.setText(parts[j], run.getCTR().sizeOfTArray());
            }
        }
    }

    /** XML 1.0 knows tab, line ends, and what lies above the blank, except surrogates that stand alone and two that are no characters. */
    static String printable(String words) {
        StringBuilder kept = new StringBuilder();
        words.replace("\r\n", "\n")
                .codePoints()
                .filter(PrintableText::isAllowed)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
