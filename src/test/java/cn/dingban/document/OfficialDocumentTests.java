package cn.dingban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.document.OfficialTable.Column;
import cn.dingban.document.ProgressChart.Bar;
import cn.dingban.document.ProgressChart.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A written document, read back, and held to GB/T 9704-2012. */
class OfficialDocumentTests {

    private static byte[] sample() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of(String.valueOf(i), "235国道松阳段改建工程", "3,600", "3,240", "90.0%"));
        }
        ProgressChart chart = new ProgressChart(
                "各县（市、区）完成率",
                "序时 91.7%",
                91.7,
                List.of(new Bar("松阳县", 96.4, Tone.GREEN), new Bar("莲都区", 61.2, Tone.RED)));
        return new OfficialDocument()
                .blank("〔　　　〕　　号")
                .title("关于2026年11月全市重点建设项目", "推进情况的通报")
                .addressee("各县（市、区）人民政府，市直有关单位：")
                .text("现将2026年1—11月全市重点建设项目推进情况通报如下。")
                .heading("一、总体情况")
                .subheading("（一）投资完成情况")
                .text("1—11月，全市81个重点建设项目完成投资21.01亿元，占年度计划的21.3%。\u0000\uD800")
                .picture(chart.png(), ProgressChart.WIDTH, chart.height())
                .annexes("附件：", List.of("2026年11月重点建设项目计划完成情况表", "未完成月度目标项目名单"))
                .signature("丽水市重点建设领导小组办公室", "2026年12月18日")
                .colophon("抄送：市委组织部。", "丽水市重点建设领导小组办公室", "2026年12月18日印发")
                .landscape()
                .title("附件1")
                .table(new OfficialTable(
                        List.of(
                                new Column("序号", 1, true),
                                new Column("项目名称", 6, false),
                                new Column("年度计划", 2, true),
                                new Column("累计完成", 2, true),
                                new Column("完成率", 2, true)),
                        rows))
                .bytes();
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static CTSectPr firstSection(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .findFirst()
                .orElseThrow()
                .getCTP()
                .getPPr()
                .getSectPr();
    }

    private static XWPFParagraph holding(XWPFDocument document, String words) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("GB/T 9704-2012:A4,天头37mm,订口28mm,版心156mm×225mm")
    void thePageIsThatOfTheStandard() throws IOException {
        try (XWPFDocument document = read(sample())) {
            CTSectPr section = firstSection(document);
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1587));
            assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1474));
            assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1984));
        }
    }

    @Test
    @DisplayName("正文3号仿宋,固定行距28.95磅,首行缩进两字;标题2号小标宋居中")
    void theLettersAreThoseOfTheStandard() throws IOException {
        try (XWPFDocument document = read(sample())) {
            XWPFParagraph text = holding(document, "现将2026年");
            assertThat(text.getCTPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(579));
            assertThat(text.getIndentationFirstLine()).isEqualTo(640);
            assertThat(text.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
            assertThat(eastAsian(text)).isEqualTo("仿宋_GB2312");
            XWPFParagraph title = holding(document, "关于2026年11月");
            assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
            assertThat(eastAsian(title)).isEqualTo("方正小标宋简体");
            assertThat(eastAsian(holding(document, "一、总体情况"))).isEqualTo("黑体");
            assertThat(eastAsian(holding(document, "（一）投资"))).isEqualTo("楷体_GB2312");
        }
    }

    private static String eastAsian(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia();
    }

    @Test
    void wideTablesLieOnTheirSideAndRepeatTheirHead() throws IOException {
        try (XWPFDocument document = read(sample())) {
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getTables().get(0).getRows()).hasSize(61);
        }
    }

    @Test
    void pagesAreNumberedAndFontsAreNamedButNotShipped() throws Exception {
        try (XWPFDocument document = read(sample())) {
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("—  —"));
            assertThat(document.getPackage().getParts())
                    .noneMatch(part -> part.getPartName().getName().contains("/fonts/"));
        }
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        try (XWPFDocument document = read(sample())) {
            assertThat(holding(document, "21.01亿元").getText()).endsWith("占年度计划的21.3%。");
        }
    }

    @Test
    void theNumberAndTheSealAreLeftToPeople() throws IOException {
        try (XWPFDocument document = read(sample())) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("〔　　　〕　　号");
        }
    }

    /** For a look at it: {@code mvn test -Dtest=OfficialDocumentTests -Ddocument.write=target/sample.docx}. */
    @Test
    void canBeWrittenOutToBeLookedAt() throws IOException {
        String file = System.getProperty("document.write");
        byte[] bytes = sample();
        if (file != null) {
            Files.write(Path.of(file), bytes);
        }
        assertThat(bytes).startsWith('P', 'K');
    }
}
