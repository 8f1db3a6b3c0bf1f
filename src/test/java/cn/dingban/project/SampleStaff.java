package cn.dingban.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sample's organisation. All people are placeholders; user ids are stable, so that tests can speak of them. */
final class SampleStaff {

    static final List<String> LEADERS =
            List.of("领导甲 领导乙 领导丙 领导丁 领导戊 领导己 领导庚 领导辛 领导壬 领导癸 领导十一 领导十二 领导十三 领导十四".split(" "));
    private static final List<String> POSTS =
            List.of("市长 常务副市长 市委副书记 副市长 副市长 副市长 副市长 市委常委 市人大副主任 市人大副主任 市政协副主席 市政协副主席 副市长 市委常委".split(" "));
    private static final List<String> LINES = List.of("交通", "水利", "工业", "社会发展", "能源", "服务业");
    private static final List<String> AREAS = List.of("莲都区 龙泉市 青田县 云和县 庆元县 缙云县 遂昌县 松阳县 景宁县 丽水经开区".split(" "));
    private static final String CITY = "丽水市人民政府";
    private static final String OFFICE = "市发展改革委（重点办）";

    /** In these units one person fills in and accepts, and in the last there are two reporters. */
    private static final List<String> ONE_PERSON = List.of("威固电子项目建设指挥部（示例）", "双苗尖风电项目建设指挥部（示例）");

    /** Departments that have no project of their own but are handed what only they can settle. */
    private static final List<String> DEPARTMENTS = List.of("市自然资源和规划局", "市住房和城乡建设局", "市生态环境局", "龙泉市人民政府", "莲都区人民政府");

    private static final String TWO_REPORTERS = "浙江交通集团";
    private static final String PURPOSE = "进展报送";

    private final List<List<String>> people = new ArrayList<>();
    private int mobile = 1;

    static byte[] workbook() throws IOException {
        SampleStaff staff = new SampleStaff();
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            staff.units(new SampleSheet(book, "单位", List.of(44, 48, 12, 14, 34)));
            staff.officials(new SampleSheet(book, "人员", List.of(14, 18, 16, 44, 28, 30, 16)));
            staff.groups(new SampleSheet(book, "群", List.of(28, 30, 14, 16, 14)));
            book.write(out);
            return out.toByteArray();
        }
    }

    private void units(SampleSheet sheet) throws IOException {
        sheet.title("单位表（示例）");
        sheet.note("带“（示例）”的指挥部为虚构；曾用名用“；”分开");
        sheet.header(List.of("单位名称", "曾用名", "类型", "所属地区", "上级单位"), 1);
        for (CSVRecord unit : SampleFacts.read("units.csv")) {
            sheet.row(
                    List.of(
                            unit.get("单位名称"),
                            unit.get("曾用名").replace(';', '；'),
                            unit.get("类型"),
                            unit.get("所属地区"),
                            unit.get("上级单位")),
                    1);
        }
    }

    private void officials(SampleSheet sheet) throws IOException {
        sheet.title("人员表（示例）");
        sheet.note("人员均为代称，手机号为示例");
        sheet.header(List.of("姓名", "钉钉userId", "手机号", "单位", "职务", "角色", "联络对象"), 1);
        leaders();
        office();
        int number = 1;
        int extra = SampleFacts.projectUnits().size();
        for (String unit : SampleFacts.projectUnits()) {
            String n = "%02d".formatted(number++);
            if (ONE_PERSON.contains(unit)) {
                person("填报员" + n, "reporter" + n, unit, "综合科科长", "填报人；审核人；单位负责人", "");
                continue;
            }
            person("填报员" + n, "reporter" + n, unit, "综合科科员", "填报人", "");
            if (unit.equals(TWO_REPORTERS)) {
                String second = String.valueOf(extra + 1);
                person("填报员" + second, "reporter" + second, unit, "项目部资料员", "填报人", "");
            }
            person("审核员" + n, "reviewer" + n, unit, "综合科科长", "审核人", "");
            person("单位负责人" + n, "head" + n, unit, "主要负责人", "单位负责人", "");
        }
        departments();
        people.forEach(person -> sheet.row(person, 1));
    }

    private void departments() {
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            String n = "%02d".formatted(i + 1);
            person("经办员" + n, "handler" + n, DEPARTMENTS.get(i), "重大项目专班经办", "填报人", "");
            person("部门负责人" + n, "dept" + n, DEPARTMENTS.get(i), "分管负责人", "单位负责人", "");
        }
        person("督查01", "supervisor01", "市委督查室", "督查专员", "三办", "");
        person("督查02", "supervisor02", "市政府督查室", "督查专员", "三办", "");
    }

    private void leaders() {
        for (int i = 0; i < LEADERS.size(); i++) {
            String n = "%02d".formatted(i + 1);
            person(LEADERS.get(i), "leader" + n, CITY, POSTS.get(i) + "（示例）", "领办领导", "");
        }
        for (int i = 0; i < LINES.size(); i++) {
            String n = "%02d".formatted(i + 1);
            person("分管领导" + n, "line" + n, CITY, "分管" + LINES.get(i) + "（示例）", "分管领导", "");
        }
        for (int i = 0; i < LEADERS.size(); i++) {
            String n = "%02d".formatted(i + 1);
            person("联络员" + n, "liaison" + n, CITY, "秘书科科员", "联络员", LEADERS.get(i));
        }
    }

    private void office() {
        person("重点办01", "office01", OFFICE, "重点办主任", "重点办", "");
        person("重点办02", "office02", OFFICE, "重点办副主任", "重点办", "");
        person("重点办03", "office03", OFFICE, "重点办科员", "重点办", "");
        person("管理员01", "admin01", OFFICE, "系统管理员", "管理员", "");
        person("审计员01", "auditor01", OFFICE, "安全审计员", "审计员", "");
        person("统计员01", "statistics01", "市统计局", "投资统计科科员", "统计", "");
    }

    private void person(String name, String userId, String unit, String post, String roles, String liaisonFor) {
        String number = mobile <= 99 && name.startsWith("填报员") ? "138000000%02d".formatted(mobile++) : "";
        people.add(List.of(name, userId, number, unit, post, roles, liaisonFor));
    }

    private void groups(SampleSheet sheet) {
        sheet.title("群表（示例）");
        sheet.header(List.of("群名称", "openConversationId", "用途", "单位或地区", "群主"), 1);
        sheet.row(List.of("全市重点项目工作群", "cidSampleCity==", PURPOSE, "全市", "重点办01"), 1);
        for (int i = 0; i < AREAS.size(); i++) {
            String id = "cidSampleArea%02d==".formatted(i + 1);
            sheet.row(List.of(AREAS.get(i) + "重点项目工作群", id, PURPOSE, AREAS.get(i), "重点办03"), 1);
        }
    }
}
