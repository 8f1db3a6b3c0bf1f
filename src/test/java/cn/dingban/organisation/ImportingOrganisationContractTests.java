package cn.dingban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.DirectoryPublished;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.RejectedRow;
import cn.dingban.spreadsheet.Workbooks;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What importing the organisation promises, on every database. */
abstract class ImportingOrganisationContractTests {

    private static final List<String> UNITS = List.of(
            "单位表",
            "单位名称|曾用名|类型|所属地区|上级单位",
            "环线指挥部|环线办；环线公司|项目业主|龙泉市|龙泉市人民政府",
            "龙泉市人民政府|龙泉市政府|县市区|龙泉市|",
            "市重点办|重大项目办|办公室|丽水市本级|");
    private static final List<String> PEOPLE = List.of(
            "姓名|钉钉userId|手机号|单位|职务|角色|联络对象",
            "填报员01|reporter01|13800000001|环线公司|科员|填报人；审核人|",
            "领导甲|leader01||龙泉市政府|市长|领办领导|",
            "联络员01|liaison01||龙泉市政府|秘书|联络员|领导甲",
            "重点办01|office01||市重点办|主任|重点办|");
    private static final List<String> GROUPS = List.of(
            "群名称|openConversationId|用途|单位或地区|群主", "全市群|cidCity==|进展报送|全市|重点办01", "龙泉群|cidLongquan==|进展报送|龙泉市|重点办01");

    @Autowired
    private ImportingOrganisation importing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private OrganisationSlice.OrganisationEars ears;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void beginWithNobody() {
        for (String table : List.of(
                "organisation_official_role",
                "organisation_official_liaison",
                "organisation_official",
                "organisation_unit_former_name",
                "organisation_unit",
                "organisation_chat_group",
                "audit_entry")) {
            jdbc.update("delete from " + table);
        }
        ears.forget();
    }

    private static byte[] workbook(List<String> units, List<String> people, List<String> groups) {
        return Workbooks.with(book -> {
            Workbooks.fill(book.createSheet("单位"), units);
            Workbooks.fill(book.createSheet("人员"), people);
            Workbooks.fill(book.createSheet("群"), groups);
        });
    }

    private ImportOutcome take(byte[] content) {
        return importing.importFile("组织.xlsx", content, null, false, "admin01");
    }

    private ImportOutcome takePeople(String... rows) {
        String header = "姓名,钉钉userId,手机号,单位,职务,角色,联络对象\n";
        byte[] content = (header + String.join("\n", rows)).getBytes(Charset.forName("GB18030"));
        return importing.importFile("人员.csv", content, "officials", false, "admin01");
    }

    @Test
    void takesUnitsPeopleAndGroups() {
        assertThat(take(workbook(UNITS, PEOPLE, GROUPS))).isEqualTo(new ImportOutcome(9, 0, 0, 0, List.of(), null));
        Unit ring = organisation.unitNamed(" 环线 办").orElseThrow();
        assertThat(ring.name()).isEqualTo("环线指挥部");
        assertThat(organisation.unit(ring.parentId() == null ? 0 : ring.parentId()))
                .hasValueSatisfying(parent -> assertThat(parent.name()).isEqualTo("龙泉市人民政府"));
        Official reporter = organisation.byUserId("reporter01").orElseThrow();
        assertThat(reporter.roles()).isEqualTo(Set.of(Role.REPORTER, Role.REVIEWER));
        assertThat(reporter.mobile()).isEqualTo("13800000001");
        assertThat(organisation.holding(Role.REVIEWER, ring.id())).containsExactly(reporter);
        assertThat(organisation.byUserId("liaison01").orElseThrow().liaisonFor())
                .containsExactly("领导甲");
        assertThat(organisation.named("领导甲")).hasSize(1);
        assertThat(organisation.groups("进展报送")).hasSize(2);
    }

    @Test
    void tellsEverybodyAfterTheCommit() {
        take(workbook(UNITS, PEOPLE, GROUPS));
        assertThat(ears.unitsSeenAtChange()).isEqualTo(3);
        DirectoryPublished directory = ears.directory();
        assertThat(directory.people()).hasSize(4);
        assertThat(directory.groups())
                .extracting(DirectoryPublished.Group::memberUserIds)
                .satisfiesExactly(
                        city -> assertThat(city).containsExactlyInAnyOrder("reporter01", "office01"),
                        area -> assertThat(area)
                                .containsExactlyInAnyOrder("reporter01", "leader01", "liaison01", "office01"));
    }

    @Test
    void sameFileTwiceChangesNothing() {
        byte[] file = workbook(UNITS, PEOPLE, GROUPS);
        take(file);
        ears.forget();
        assertThat(take(file)).isEqualTo(new ImportOutcome(0, 0, 9, 0, List.of(), null));
        assertThat(ears.directory()).isNull();
    }

    @Test
    void dryRunSaysTheSameAndChangesNothing() {
        ImportOutcome outcome = importing.importFile("组织.xlsx", workbook(UNITS, PEOPLE, GROUPS), null, true, "admin01");
        assertThat(outcome.created()).isEqualTo(9);
        assertThat(jdbc.queryForObject("select count(*) from organisation_unit", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from audit_entry", Integer.class))
                .isZero();
    }

    @Test
    void csvOfOneKindChangesAndKeepsTheRest() {
        take(workbook(UNITS, PEOPLE, GROUPS));
        ImportOutcome outcome = takePeople("填报员01,reporter01,,龙泉市政府,科长,填报人,", "新人,,,环线指挥部,科员,审核人,");
        assertThat(outcome).isEqualTo(new ImportOutcome(1, 1, 0, 0, List.of(), null));
        assertThat(organisation.byUserId("reporter01").orElseThrow().unitName()).isEqualTo("龙泉市人民政府");
        assertThat(organisation.officials()).hasSize(5);
        assertThat(takePeople("新人,new01,,环线指挥部,科员,审核人,").updated()).isEqualTo(1);
        assertThat(organisation.byUserId("new01")).isPresent();
        assertThat(takePeople("新人,,,环线指挥部,科员,审核人,").unchanged()).isEqualTo(1);
    }

    @Test
    void badRowsAreNamedAndGoodOnesTaken() {
        take(workbook(UNITS, PEOPLE, GROUPS));
        ImportOutcome outcome = takePeople(
                "张,a1,123,环线指挥部,,填报人,",
                "王,a2,,环线指挥步,,填报人,",
                "李,a3,,环线指挥部,,填报员工,",
                "赵,a4,+86 138-0000-0009,环线指挥部,,填报人,",
                "钱,a4,,环线指挥部,,填报人,",
                "孙,a6,,环线指挥部,,联络员,领导寅",
                ",a7,,环线指挥部,,联络员,");
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(RejectedRow::row, RejectedRow::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "手机号"),
                        org.assertj.core.groups.Tuple.tuple(3, "单位"),
                        org.assertj.core.groups.Tuple.tuple(4, "角色"),
                        org.assertj.core.groups.Tuple.tuple(6, "钉钉userId"),
                        org.assertj.core.groups.Tuple.tuple(7, "联络对象"),
                        org.assertj.core.groups.Tuple.tuple(8, "姓名"));
        assertThat(outcome.rejected().get(1).message()).contains("是不是“环线指挥部”");
        assertThat(organisation.byUserId("a4").orElseThrow().mobile()).isEqualTo("13800000009");
    }

    @Test
    void unitThatListsItsOldNameIsRenamed() {
        take(workbook(UNITS, PEOPLE, GROUPS));
        long id = organisation.unitNamed("环线指挥部").orElseThrow().id();
        byte[] renamed = "单位名称,曾用名,类型,所属地区\n环线建设中心,环线指挥部,项目业主,龙泉市\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(importing.importFile("单位.csv", renamed, null, false, "x").updated())
                .isEqualTo(1);
        Unit unit = organisation.unitNamed("环线指挥部").orElseThrow();
        assertThat(unit.id()).isEqualTo(id);
        assertThat(unit.name()).isEqualTo("环线建设中心");
        assertThat(organisation.byUserId("reporter01").orElseThrow().unitName()).isEqualTo("环线建设中心");
    }

    @Test
    void fileThatIsNoOrganisationChangesNothing() {
        byte[] other = Workbooks.of(List.of("项目名称|年度计划投资", "环线|1"));
        assertThat(take(other).refusal()).contains("没有找到");
        assertThat(importing
                        .importFile("a.csv", new byte[] {65}, "people", false, "x")
                        .refusal())
                .contains("people");
        assertThat(jdbc.queryForObject("select count(*) from organisation_unit", Integer.class))
                .isZero();
    }

    @Test
    void importLeavesATrace() {
        take(workbook(UNITS, PEOPLE, GROUPS));
        assertThat(jdbc.queryForList(
                        "select actor from audit_entry where action = 'organisation.import'", String.class))
                .containsExactly("admin01");
    }
}
