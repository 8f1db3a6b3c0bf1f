package cn.dingban.document;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Rules over and under a paragraph, as thick as the standard wants them. */
final class Rules {

    private Rules() {}

    static void above(XWPFParagraph paragraph, double millimetres, String colour) {
        style(borders(paragraph).addNewTop(), millimetres, colour);
    }

    static void below(XWPFParagraph paragraph, double millimetres, String colour) {
        style(borders(paragraph).addNewBottom(), millimetres, colour);
    }

    private static CTPBdr borders(XWPFParagraph paragraph) {
        var properties = paragraph.getCTPPr();
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private static void style(CTBorder border, double millimetres, String colour) {
        border.setVal(STBorder.SINGLE);
        border.setSz(Measure.eighths(millimetres));
        border.setSpace(java.math.BigInteger.ONE);
        border.setColor(colour);
    }
}
