package cn.dingban.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * An official document (公文) as .docx, laid out by GB/T 9704-2012: A4, 22 lines of 28 characters, 3号仿宋, exact lines. Its number and its seal are
 * left blank: they are given by people, never by a program.
 */
public final class OfficialDocument {

    /** 225 mm of text in 22 lines. */
    private static final double LINE_POINTS = 28.95;

    private static final double BODY_POINTS = 16;
    private static final double TEXT_MM = 156;
    private static final double EMU_IN_MM = Units.EMU_PER_CENTIMETER / 10.0;

    private final XWPFDocument document = new XWPFDocument();
    private final Pages pages = new Pages(document);

    public OfficialDocument() {
        document.createStyles();
    }

    /** The red head (发文机关标志) over a red rule, and the blank place for the number below; for offices that send under a head. */
    public OfficialDocument redHead(String issuer, String blankNumber) {
        XWPFParagraph head = paragraph(ParagraphAlignment.CENTER, 0);
        XWPFRun run = run(head, Typeface.TITLE, issuer);
        run.setColor("FF0000");
        run.setFontSize(40);
        line(head, 60);
        XWPFParagraph number = paragraph(ParagraphAlignment.CENTER, 0);
        run(number, Typeface.BODY, blankNumber);
        Rules.below(number, 0.35, "FF0000");
        return empty();
    }

    /** The title (标题), centred; several lines where it is divided. */
    public OfficialDocument title(String... lines) {
        for (String each : lines) {
            XWPFParagraph title = paragraph(ParagraphAlignment.CENTER, 0);
            run(title, Typeface.TITLE, each);
            line(title, 36);
        }
        return empty();
    }

    /** A blank place that people fill in by hand, such as the document's number. */
    public OfficialDocument blank(String words) {
        run(paragraph(ParagraphAlignment.CENTER, 0), Typeface.BODY, words);
        return this;
    }

    /** Whom it is addressed to (主送机关), flush left. */
    public OfficialDocument addressee(String words) {
        run(paragraph(ParagraphAlignment.LEFT, 0), Typeface.BODY, words);
        return this;
    }

    /** A paragraph of text, its first line indented by two characters. */
    public OfficialDocument text(String words) {
        run(paragraph(ParagraphAlignment.BOTH, 2), Typeface.BODY, words);
        return this;
    }

    /** A heading of the first level (一、). */
    public OfficialDocument heading(String words) {
        run(kept(paragraph(ParagraphAlignment.LEFT, 2)), Typeface.LEVEL_1, words);
        return this;
    }

    /** A heading of the second level (（一）). */
    public OfficialDocument subheading(String words) {
        run(kept(paragraph(ParagraphAlignment.LEFT, 2)), Typeface.LEVEL_2, words);
        return this;
    }

    /** A picture as wide as the text, in the proportions that it has. */
    public OfficialDocument picture(byte[] png, int widthPixels, int heightPixels) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        try {
            int width = (int) (TEXT_MM * EMU_IN_MM);
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png),
                            org.apache.poi.common.usermodel.PictureType.PNG,
                            "chart.png",
                            width,
                            (int) ((long) width * heightPixels / widthPixels));
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("Not a PNG", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A table whose head is repeated on every page. */
    public OfficialDocument table(OfficialTable table) {
        table.into(document, pages.textWidth());
        return this;
    }

    /** From here on pages lie on their side, for wide tables. */
    public OfficialDocument landscape() {
        pages.turn();
        return this;
    }

    /** What is attached (附件说明), after an empty line. */
    public OfficialDocument annexes(String label, List<String> names) {
        empty();
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ".";
            run(
                    paragraph(ParagraphAlignment.LEFT, i == 0 ? 2 : 5),
                    Typeface.BODY,
                    (i == 0 ? label : "") + number + names.get(i));
        }
        return this;
    }

    /** Who signs and when (署名、成文日期), at the right, four characters from the edge; the seal's place stays empty. */
    public OfficialDocument signature(String signer, String date) {
        kept(paragraph(ParagraphAlignment.LEFT, 0));
        kept(paragraph(ParagraphAlignment.LEFT, 0));
        for (String words : List.of(signer, date)) {
            XWPFParagraph paragraph = kept(paragraph(ParagraphAlignment.RIGHT, 0));
            paragraph.setIndentationRight(Measure.points(4 * BODY_POINTS).intValue());
            run(paragraph, Typeface.BODY, words);
        }
        return this;
    }

    /** The colophon (版记): who gets copies, who printed it and when, between rules. */
    public OfficialDocument colophon(String copies, String printer, String date) {
        empty();
        XWPFParagraph to = paragraph(ParagraphAlignment.LEFT, 0);
        run(to, Typeface.COLOPHON, copies);
        Rules.above(to, 0.35, "000000");
        Rules.below(to, 0.25, "000000");
        XWPFParagraph by = paragraph(ParagraphAlignment.LEFT, 0);
        pages.rightTab(by);
        run(by, Typeface.COLOPHON, printer + "\t" + date);
        Rules.below(by, 0.35, "000000");
        return this;
    }

    public OfficialDocument empty() {
        paragraph(ParagraphAlignment.LEFT, 0);
        return this;
    }

    /** The .docx. */
    public byte[] bytes() {
        pages.finish();
        try (document;
                var bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indentedCharacters) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        line(paragraph, LINE_POINTS);
        if (indentedCharacters > 0) {
            paragraph.setIndentationFirstLine(
                    Measure.points(indentedCharacters * BODY_POINTS).intValue());
        }
        return paragraph;
    }

    /** It does not end a page. */
    private static XWPFParagraph kept(XWPFParagraph heading) {
        heading.setKeepNext(true);
        return heading;
    }

    private static void line(XWPFParagraph paragraph, double points) {
        var properties = paragraph.getCTPPr();
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(Measure.points(points));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(Measure.points(0));
        spacing.setAfter(Measure.points(0));
    }

    private static XWPFRun run(XWPFParagraph paragraph, Typeface typeface, String words) {
        XWPFRun run = paragraph.createRun();
        typeface.on(run);
        PrintableText.into(run, words);
        return run;
    }
}
