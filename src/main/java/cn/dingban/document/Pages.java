package cn.dingban.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The pages of an official document: A4, 天头 37 mm, 订口 28 mm, text 156 × 225 mm; numbered “— 1 —”, odd at the right, even at the left. */
final class Pages {

    private static final double SHORT_MM = 210;
    private static final double LONG_MM = 297;
    private static final double TOP_MM = 37;
    private static final double LEFT_MM = 28;
    private static final double RIGHT_MM = 26;
    private static final double BOTTOM_MM = 35;
    private static final double FOOTER_MM = 25;
    private static final double DASH_INDENT_POINTS = 14;

    private final XWPFDocument document;
    private boolean landscape;

    Pages(XWPFDocument document) {
        this.document = document;
    }

    /** In twips. */
    BigInteger textWidth() {
        return Measure.mm(landscape ? LONG_MM - TOP_MM - BOTTOM_MM : SHORT_MM - LEFT_MM - RIGHT_MM);
    }

    /** Ends the upright pages. */
    void turn() {
        CTSectPr upright = document.createParagraph().getCTPPr().addNewSectPr();
        footers(upright);
        layout(upright);
        landscape = true;
    }

    void finish() {
        CTSectPr last = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        if (!landscape) {
            footers(last);
        } else {
            copyFooters(last);
        }
        layout(last);
    }

    private void layout(CTSectPr section) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(Measure.mm(landscape ? LONG_MM : SHORT_MM));
        size.setH(Measure.mm(landscape ? SHORT_MM : LONG_MM));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(Measure.mm(landscape ? LEFT_MM : TOP_MM));
        margins.setRight(Measure.mm(landscape ? BOTTOM_MM : RIGHT_MM));
        margins.setBottom(Measure.mm(landscape ? RIGHT_MM : BOTTOM_MM));
        margins.setLeft(Measure.mm(landscape ? TOP_MM : LEFT_MM));
        margins.setHeader(Measure.mm(15));
        margins.setFooter(Measure.mm(landscape ? 15 : FOOTER_MM));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Odd pages at the right, even ones at the left. */
    private void footers(CTSectPr section) {
        document.setEvenAndOddHeadings(true);
        var policy = new org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy(document, section);
        number(policy.createFooter(org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy.DEFAULT), ParagraphAlignment.RIGHT);
        number(policy.createFooter(org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy.EVEN), ParagraphAlignment.LEFT);
    }

    /** Turned pages are numbered on. */
    private void copyFooters(CTSectPr last) {
        document.getDocument().getBody().getPList().stream()
                .filter(paragraph -> paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                .findFirst()
                .ifPresent(paragraph -> paragraph
                        .getPPr()
                        .getSectPr()
                        .getFooterReferenceList()
                        .forEach(reference -> {
                            var copy = last.addNewFooterReference();
                            copy.setId(reference.getId());
                            copy.setType(reference.getType());
                        }));
    }

    private static void number(XWPFFooter footer, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        int indent = Measure.points(DASH_INDENT_POINTS).intValue();
        paragraph.setIndentationLeft(alignment == ParagraphAlignment.LEFT ? indent : 0);
        paragraph.setIndentationRight(alignment == ParagraphAlignment.RIGHT ? indent : 0);
        run(paragraph).setText("\u2014 ");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph).getCTR().addNewInstrText().setStringValue(" PAGE ");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph).setText(" \u2014");
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        Typeface.PAGE.on(run);
        return run;
    }

    /** What follows a tab stands at the right edge. */
    void rightTab(XWPFParagraph paragraph) {
        CTTabStop tab = paragraph.getCTPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(textWidth());
    }
}
