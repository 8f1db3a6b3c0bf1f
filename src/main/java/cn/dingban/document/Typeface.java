package cn.dingban.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** The kinds of letters of an official document (GB/T 9704-2012). Fonts are named, never shipped: offices have them licensed. */
enum Typeface {
    /** 标题：2号小标宋. */
    TITLE("方正小标宋简体", 22),
    /** 正文：3号仿宋. */
    BODY("仿宋_GB2312", 16),
    /** 一级标题：3号黑体. */
    LEVEL_1("黑体", 16),
    /** 二级标题：3号楷体. */
    LEVEL_2("楷体_GB2312", 16),
    /** 表格：小4号仿宋. */
    TABLE("仿宋_GB2312", 10.5),
    /** 表头：黑体. */
    TABLE_HEAD("黑体", 10.5),
    /** 页码：4号宋体. */
    PAGE("宋体", 14),
    /** 版记：4号仿宋. */
    COLOPHON("仿宋_GB2312", 14);

    private final String font;
    private final double points;

    Typeface(String font, double points) {
        this.font = font;
        this.points = points;
    }

    void on(XWPFRun run) {
        run.setFontSize(points);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(font);
    }

    String font() {
        return font;
    }

    double points() {
        return points;
    }
}
