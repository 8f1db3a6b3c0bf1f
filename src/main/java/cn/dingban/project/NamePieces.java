package cn.dingban.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a sentence a project may be named: at the beginning of what is said, or after words such as 到 and 问了. */
final class NamePieces {

    private static final Pattern CLAUSE = Pattern.compile("[^\\n;；。，,！!]+");
    private static final Pattern LEADING = Pattern.compile(
            "^\\s*(?:[(]?\\d{1,2}[)、.](?!\\d)|[(]?[一二三四五六七八九十]{1,2}[)、.])?\\s*(?:(?:项目名称|项目|报送|更正|汇报|报告|报|关于|我们|各位领导|领导|你好|您好|其中|上报|补报|名称)[:：\\s]*){0,6}");
    private static final Pattern END = Pattern.compile(
            "\\s(?!国道|省道|县道)|[:：(（]|本月|当月|上月|上个月|累计|本年|今年|年度|年目标|总投资|总投|已|完成|截[至止到]|开工|(?<![\\d.])(?:1[0-2]|0?[1-9])月|(?<!\\d)1[-~至到]\\d|正在|目前|现在|预计|投资|形象|进展|进度|[未无没]|一季度|二季度|三季度|四季度|上半年|前三季度|20\\d\\d年|存在|计划|[\\d.]+[万亿%]");
    private static final Pattern INSIDE = Pattern.compile(
            "(?:问了|问起|到了?|赴|去了?|看了|了解|听取了?|调研了?|视察了?|检查了?|关于|检查|督导|联系)([^\\s，,。;；:：]{2,14}?)(?=进度|进展|项目|工程|现场|情况|调研|视察|检查|督导|工地|建设|$)");
    private static final Pattern NATURAL_END =
            Pattern.compile("[期段路桥库院校学厂场线区园港道楼房站中心城程目水电]|铁路|国道|引水|防涝|机场|中学|新建|改建|迁建");

    private static final int MOST_ENDS = 8;

    private NamePieces() {}

    /** A place where a name may stand; shorter names may begin there too. */
    record Piece(int start, String words) {}

    static List<Piece> in(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher clauses = CLAUSE.matcher(text);
        int sentence = -1;
        while (clauses.find()) {
            boolean first = sentence < 0 || "\n;；。！!".indexOf(text.charAt(clauses.start() - 1)) >= 0;
            sentence = clauses.start();
            String clause = clauses.group();
            addHead(pieces, clauses.start(), clause, first);
            Matcher inside = INSIDE.matcher(clause);
            while (inside.find()) {
                pieces.add(new Piece(clauses.start() + inside.start(1), inside.group(1)));
            }
        }
        return pieces;
    }

    /** The beginning of a sentence, or that of a clause when something is said about it at once. */
    private static void addHead(List<Piece> pieces, int start, String clause, boolean first) {
        Matcher leading = LEADING.matcher(clause);
        int from = leading.find() ? leading.end() : 0;
        Matcher end = END.matcher(clause);
        boolean ends = end.find(from);
        if ((first || ends) && (!ends || end.start() > from)) {
            pieces.add(new Piece(start + from, clause.substring(from, ends ? end.start() : clause.length())));
        }
    }

    /** Where a name may end within the piece, the longest first. */
    static List<Integer> ends(String words, int longest) {
        List<Integer> ends = new ArrayList<>();
        int length = Math.min(words.length(), longest);
        ends.add(length);
        Matcher natural = NATURAL_END.matcher(words.substring(0, length));
        List<Integer> inside = new ArrayList<>();
        while (natural.find()) {
            if (natural.end() > 1 && natural.end() < length) {
                inside.add(0, natural.end());
            }
        }
        ends.addAll(inside.subList(0, Math.min(inside.size(), MOST_ENDS)));
        return ends;
    }
}
