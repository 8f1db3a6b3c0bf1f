package cn.dingban.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sample's physical-progress plan of 2026. */
final class SamplePlan {

    private static final String NOTE = "月度目标、年度计划及未公开数据均为示例";
    private static final List<String> FIXED = List.of(
            "序号 项目名称 简称 项目代码 建设地点 建设单位 责任单位 领办领导 分管领导 建设性质 所属行业 建设规模及内容 起止年限 总投资 至上年底累计完成 年度计划投资 年度形象进度目标".split(" "));
    private static final List<Integer> FIXED_WIDTHS =
            List.of(5, 30, 16, 25, 13, 24, 20, 11, 11, 7, 9, 34, 16, 12, 12, 11, 22);
    private static final int RESPONSIBLE = FIXED.indexOf("责任单位");
    private static final String CITY = "市本级";
    private static final List<String> WITHOUT_MONTHS = List.of("杭丽铁路", "温武吉铁路", "中车超级工厂", "吉瑞精线");
    private static final String WITHOUT_LEADER = "联城安置房";
    private static final List<String> LEADERS = SampleStaff.LEADERS;
    private static final Map<String, String> LINES = Map.of(
            "交通", "分管领导01", "水利", "分管领导02", "工业", "分管领导03", "社会发展", "分管领导04", "保障房", "分管领导04", "能源", "分管领导05", "产业平台",
            "分管领导03", "服务业", "分管领导06");
    private static final List<String> AS_PUBLISHED = List.of("216亿元", "110亿元", "90.86亿元");
    private static final List<String> CHAPTERS = List.of("一 二 三 四 五 六 七 八 九 十 十一".split(" "));

    private SamplePlan() {}

    static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SampleSheet sheet = new SampleSheet(book, "形象进度计划", widths());
            sheet.title("2026年丽水市重点建设项目形象进度计划（示例）");
            sheet.note("单位：万元      " + NOTE + "；项目名称、地点和总投资取自公开资料，人员均为代称");
            sheet.header(header(), 3);
            int number = 1;
            int chapter = 0;
            for (Map.Entry<String, List<CSVRecord>> area : byArea().entrySet()) {
                List<CSVRecord> projects = area.getValue();
                sheet.section(CHAPTERS.get(chapter) + "、" + area.getKey() + "（" + projects.size() + "项）");
                chapter++;
                number = rows(sheet, projects, number);
            }
            sheet.blank();
            sheet.note("注：1. " + NOTE + "，项目代码、领办领导、分管领导为示例，不代表实际安排。");
            sheet.note("2. 部分项目取自历年公开的重点项目名单，列入本表仅供演示；空白处为未公开。");
            sheet.note("填表人：重点办01        审核人：重点办02        填表日期：2026年1月5日（示例）");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static int rows(SampleSheet sheet, List<CSVRecord> projects, int firstNumber) throws IOException {
        int number = firstNumber;
        int mergeFrom = -1;
        String responsible = "";
        int row = -1;
        for (CSVRecord project : projects) {
            List<Object> cells = cells(project, number);
            int written = sheet.row(cells, lines(cells));
            if (!project.get("责任单位").equals(responsible)) {
                merge(sheet, mergeFrom, row);
                mergeFrom = written;
                responsible = project.get("责任单位");
            }
            row = written;
            number++;
        }
        merge(sheet, mergeFrom, row);
        return number;
    }

    private static void merge(SampleSheet sheet, int first, int last) {
        if (first >= 0) {
            sheet.mergeDown(first, last, RESPONSIBLE);
        }
    }

    private static Map<String, List<CSVRecord>> byArea() throws IOException {
        Map<String, List<CSVRecord>> areas = new LinkedHashMap<>();
        for (CSVRecord project : SampleFacts.read("projects.csv")) {
            areas.computeIfAbsent(project.get("地区"), a -> new ArrayList<>()).add(project);
        }
        return areas;
    }

    private static List<Object> cells(CSVRecord project, int number) throws IOException {
        SampleTargets targets = new SampleTargets(project);
        String shortName = project.get("简称");
        List<Object> cells = new ArrayList<>(List.of(
                number,
                project.get("项目名称"),
                shortName.replace(';', '；'),
                number % 3 == 0 ? "" : "2601-3311%02d-48-01-%06d".formatted(number % 11, 900_000 + number),
                project.get("建设地点"),
                project.get("建设单位"),
                project.get("责任单位"),
                leads(project, number),
                LINES.get(project.get("所属行业")),
                project.get("建设性质"),
                project.get("所属行业"),
                project.get("建设规模及内容"),
                project.get("起止年限"),
                total(project),
                targets.prior() == null ? "" : targets.prior(),
                targets.annual(),
                targets.goal()));
        boolean monthly = WITHOUT_MONTHS.stream().noneMatch(shortName::startsWith);
        List<Integer> months = targets.months();
        for (int month = 0; month < 12; month++) {
            cells.add(monthly && months.get(month) > 0 ? months.get(month) : "");
        }
        for (int month = 0; month < 12; month++) {
            cells.add(monthly && months.get(month) > 0 ? targets.physical().get(month) : "");
        }
        String remark = project.get("说明");
        cells.add(NOTE.replace("及未公开数据均", "") + (remark.isEmpty() ? "" : "；" + remark));
        return cells;
    }

    private static String leads(CSVRecord project, int number) {
        if (project.get("简称").equals(WITHOUT_LEADER)) {
            return "";
        }
        String first = LEADERS.get(number % LEADERS.size());
        boolean two = project.get("地区").equals(CITY) && number % 4 == 0;
        return two ? first + "、" + LEADERS.get((number + 5) % LEADERS.size()) : first;
    }

    /** Most totals are numbers of 万元; some stand as the public source words them, as they do in real tables. */
    private static Object total(CSVRecord project) {
        String total = project.get("总投资");
        if (total.isEmpty()) {
            return "";
        }
        int amount = Integer.parseInt(total);
        return AS_PUBLISHED.stream()
                .filter(words -> amount == Math.round(Double.parseDouble(words.replace("亿元", "")) * 10_000))
                .map(Object.class::cast)
                .findFirst()
                .orElse(amount);
    }

    private static int lines(List<Object> cells) {
        return IntStream.range(0, cells.size())
                .map(i -> String.valueOf(cells.get(i)).length() * 2 / widths().get(i) + 1)
                .max()
                .orElse(1);
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(FIXED);
        IntStream.rangeClosed(1, 12).forEach(month -> header.add(month + "月投资"));
        IntStream.rangeClosed(1, 12).forEach(month -> header.add(month + "月形象进度"));
        header.add("备注");
        return header;
    }

    private static List<Integer> widths() {
        Integer[] months = new Integer[12];
        List<Integer> widths = new ArrayList<>(FIXED_WIDTHS);
        Arrays.fill(months, 9);
        widths.addAll(Arrays.asList(months));
        Arrays.fill(months, 16);
        widths.addAll(Arrays.asList(months));
        widths.add(30);
        return widths;
    }
}
