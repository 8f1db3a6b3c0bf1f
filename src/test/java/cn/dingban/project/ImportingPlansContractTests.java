package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.RejectedRow;
import cn.dingban.spreadsheet.Workbooks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What importing plans promises, on every database. */
abstract class ImportingPlansContractTests {

    private static final String HEADER = "序号|项目名称|项目代码|建设单位|责任单位|领办领导|总投资|年度计划投资|1月投资|2月投资|2月形象进度|备注";
    private static final ReportingPeriod JANUARY = ReportingPeriod.of(2026, 1);
    private static final ReportingPeriod OCTOBER = ReportingPeriod.of(2026, 10);
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);

    @Autowired
    private ImportingOrganisation importingOrganisation;

    @Autowired
    private ImportingPlans importing;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private AnnualPlans plans;

    @Autowired
    private RegisterSlice.SettableClock clock;

    @Autowired
    private RegisterSlice.PlanEars ears;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void beginWithAnOffice() {
        for (String table : List.of(
                "project_plan_leader",
                "project_plan_target",
                "project_plan_entry",
                "project_plan",
                "project_alias",
                "project",
                "audit_entry")) {
            jdbc.update("delete from " + table);
        }
        ears.heard().clear();
        clock.set(LocalDate.of(2026, 11, 10));
        csv("units", "单位名称,曾用名,类型,所属地区\n市交通局,市交通委,市级部门,丽水市本级\n环线指挥部,,项目业主,龙泉市\n");
        csv("officials", "姓名,钉钉userId,单位,角色\n领导甲,l1,市交通局,领办领导\n领导乙,l2,市交通局,领办领导\n");
    }

    private void csv(String kind, String content) {
        assertThat(importingOrganisation
                        .importFile(kind + ".csv", content.getBytes(StandardCharsets.UTF_8), kind, false, "test")
                        .rejected())
                .isEmpty();
    }

    private static byte[] file(String... rows) {
        List<String> all = new ArrayList<>(List.of("2026年计划", "单位：万元", HEADER));
        all.addAll(Arrays.asList(rows));
        return Workbooks.of(all);
    }

    private ImportOutcome take(byte[] content) {
        return importing.importFile("physical-progress", 2026, "计划.xlsx", content, false, false, "admin01");
    }

    private Project project(String name) {
        return register.planned(OCTOBER).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void firstImportCountsFromJanuary() {
        ImportOutcome outcome = take(file("1|环线|2601-331181-48-01-000001|环线指挥部|市交通委|领导甲、领导乙|1.2亿|3600|300|320|路基完成|好"));
        assertThat(outcome).isEqualTo(new ImportOutcome(1, 0, 0, 0, List.of(), null));
        Project ring = register.byCode("2601-331181-48-01-000001").orElseThrow();
        assertThat(ring.totalInvestment()).isEqualTo(Wan.of(12_000));
        assertThat(ring.area()).isEqualTo("龙泉市");
        assertThat(ring.unitId()).isNotEqualTo(ring.responsibleUnitId());
        assertThat(register.planned(JANUARY)).containsExactly(ring);
        assertThat(register.plannedFor(JANUARY, ring.unitId())).containsExactly(ring);
        assertThat(register.plannedFor(JANUARY, ring.responsibleUnitId())).isEmpty();
        assertThat(register.leads(JANUARY)).hasSize(2).allMatch(lead -> lead.kind() == LeadAssignment.Kind.LEAD);
        PlanEntry entry = plans.entry(ring.id(), JANUARY).orElseThrow();
        assertThat(entry.cumulativeTarget(2)).isEqualTo(Wan.of(620));
        assertThat(entry.target(2)).contains(new MonthlyTarget(Wan.of(320), "路基完成"));
        assertThat(plans.entries(JANUARY)).containsOnlyKeys(ring.id());
    }

    @Test
    void eventIsToldInsideTheTransactionWithTheNewPlanInPlace() {
        take(file("1|环线||环线指挥部||||100||||", "2|桥||环线指挥部||||100||||"));
        assertThat(ears.heard()).hasSize(1);
        assertThat(ears.heard().get(0).effectiveFrom()).isEqualTo(JANUARY);
        assertThat(ears.heard().get(0).added()).hasSize(2);
        assertThat(ears.plannedThen()).isEqualTo(2);
    }

    @Test
    void sameFileTwiceChangesNothing() {
        byte[] file = file("1|环线||环线指挥部||领导甲|1.2亿|3600|300|320|路基完成|好", "2|桥||||||100||||");
        take(file);
        ears.heard().clear();
        ImportOutcome again = take(file);
        assertThat(again.created() + again.updated() + again.withdrawn()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(ears.heard()).isEmpty();
        assertThat(plans.entry(project("环线").id(), NOVEMBER).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void changeCountsFromRunningMonthAndPastKeepsItsOwn() {
        take(file("1|环线||环线指挥部||领导甲||3600|300|||", "2|桥||环线指挥部||领导甲||100||||"));
        ImportOutcome outcome = take(file("1|环线||环线指挥部||领导乙||3000|250|||", "2|桥||环线指挥部||领导甲||100||||"));
        assertThat(outcome).isEqualTo(new ImportOutcome(0, 1, 1, 0, List.of(), null));
        long ring = project("环线").id();
        assertThat(plans.entry(ring, OCTOBER).orElseThrow().planned()).isEqualTo(Wan.of(3_600));
        assertThat(plans.entry(ring, NOVEMBER).orElseThrow().planned()).isEqualTo(Wan.of(3_000));
        assertThat(register.leads(OCTOBER)).isNotEqualTo(register.leads(NOVEMBER));
        assertThat(ears.heard().get(1).effectiveFrom()).isEqualTo(NOVEMBER);
        assertThat(ears.heard().get(1).changed()).containsExactly(ring);
    }

    @Test
    void twoChangesInOneMonthLeaveTheLater() {
        take(file("1|环线||环线指挥部||||100||||"));
        take(file("1|环线||环线指挥部||||200||||"));
        take(file("1|环线||环线指挥部||||300||||"));
        assertThat(plans.entry(project("环线").id(), NOVEMBER).orElseThrow().planned())
                .isEqualTo(Wan.of(300));
    }

    @Test
    void missingProjectIsWithdrawnFromRunningMonthAndMayReturn() {
        byte[] both = file("1|环线||环线指挥部||||100||||", "2|桥||环线指挥部||||100||||");
        take(both);
        long bridge = project("桥").id();
        assertThat(take(file("1|环线||环线指挥部||||100||||")).withdrawn()).isEqualTo(1);
        assertThat(register.planned(OCTOBER)).hasSize(2);
        assertThat(register.planned(NOVEMBER)).hasSize(1);
        assertThat(plans.entry(bridge, NOVEMBER)).isEmpty();
        assertThat(register.project(bridge)).isPresent();
        assertThat(take(both).created()).isEqualTo(1);
        assertThat(plans.entry(bridge, NOVEMBER)).isPresent();
    }

    @Test
    void rejectedRowStillCountsAsPresent() {
        take(file("1|环线||环线指挥部||||100||||"));
        ImportOutcome outcome = take(file("1|环线||没有的单位||||100||||"));
        assertThat(outcome.withdrawn()).isZero();
        assertThat(outcome.rejected()).hasSize(1);
        assertThat(register.planned(NOVEMBER)).hasSize(1);
    }

    @Test
    void manyMissingProjectsRefuseTheFileUnlessConfirmed() {
        String[] rows = new String[9];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i + "|项目" + i + "||环线指挥部||||100||||";
        }
        take(file(rows));
        byte[] three = file(Arrays.copyOf(rows, 3));
        ImportOutcome refused = take(three);
        assertThat(refused.refusal()).contains("少了 6 个", "共 9 个", "withdrawMissing");
        assertThat(register.planned(NOVEMBER)).hasSize(9);
        ImportOutcome confirmed =
                importing.importFile("physical-progress", 2026, "计划.xlsx", three, false, true, "admin01");
        assertThat(confirmed.withdrawn()).isEqualTo(6);
        assertThat(register.planned(NOVEMBER)).hasSize(3);
    }

    @Test
    void dryRunChangesNothing() {
        byte[] file = file("1|环线||环线指挥部||领导甲||100||||");
        ImportOutcome outcome = importing.importFile("physical-progress", 2026, "计划.xlsx", file, true, false, "x");
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(register.planned(NOVEMBER)).isEmpty();
        assertThat(ears.heard()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from project_plan", Integer.class))
                .isZero();
        take(file);
        byte[] changed = file("1|环线||环线指挥部||领导甲||200||||");
        importing.importFile("physical-progress", 2026, "计划.xlsx", changed, true, false, "x");
        assertThat(plans.entry(project("环线").id(), NOVEMBER).orElseThrow().planned())
                .isEqualTo(Wan.of(100));
    }

    @Test
    void badRowsAreNamedAndGoodOnesTaken() {
        ImportOutcome outcome = take(file(
                "1|环线||环线指挥步||领导丙||50亿—100亿元||||",
                "2|桥||环线指挥部||||100||||",
                "3|||环线指挥部||||100||||",
                "4|隧道||||||100||||",
                "5|桥||环线指挥部||||-5||||"));
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(RejectedRow::row, RejectedRow::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(4, "建设单位"),
                        org.assertj.core.groups.Tuple.tuple(4, "领办领导"),
                        org.assertj.core.groups.Tuple.tuple(4, "年度计划投资"),
                        org.assertj.core.groups.Tuple.tuple(6, "项目名称"),
                        org.assertj.core.groups.Tuple.tuple(7, "建设单位"),
                        org.assertj.core.groups.Tuple.tuple(8, "项目名称"),
                        org.assertj.core.groups.Tuple.tuple(8, "年度计划投资"));
        assertThat(outcome.rejected())
                .anyMatch(row -> row.message().contains("是不是“环线指挥部”"))
                .anyMatch(row -> row.message().contains("是不是“领导"));
    }

    @Test
    void codeKeepsTheProjectThroughARename() {
        take(file("1|环线工程|2601-331181-48-01-000001|环线指挥部||||100||||"));
        long id = project("环线工程").id();
        ImportOutcome outcome = take(file("1|北环快速路|2601-331181-48-01-000001|环线指挥部||||100||||"));
        assertThat(outcome.updated()).isEqualTo(1);
        Project renamed = register.project(id).orElseThrow();
        assertThat(renamed.name()).isEqualTo("北环快速路");
        assertThat(renamed.aliases()).containsExactly("环线工程");
        assertThat(take(file("1|环线工程||环线指挥部||||100||||")).rejected()).isEmpty();
        assertThat(register.planned(NOVEMBER)).hasSize(1);
    }

    @Test
    void codeThatBelongsToAnotherProjectIsAskedAbout() {
        take(file("1|环线|A-1|环线指挥部||||100||||", "2|桥|B-1|环线指挥部||||100||||"));
        ImportOutcome outcome = take(file("1|环线|B-1|环线指挥部||||100||||", "2|桥|C-9|环线指挥部||||100||||"));
        assertThat(outcome.rejected()).hasSize(2).allMatch(row -> row.message().contains("核对"));
        assertThat(register.planned(NOVEMBER)).hasSize(2);
    }

    @Test
    void badFilesAreRefusedWithAReason() {
        assertThat(take("abc".getBytes(StandardCharsets.UTF_8)).refusal()).isNotNull();
        assertThat(take(Workbooks.of(List.of("姓名|单位", "甲|乙"))).refusal()).contains("表头");
        assertThat(take(file()).refusal()).contains("没有一个项目");
        assertThat(importing
                        .importFile("clearance-and-land", 2026, "a.xlsx", file(), false, false, "x")
                        .refusal())
                .contains("暂不支持");
        assertThat(jdbc.queryForObject("select count(*) from project", Integer.class))
                .isZero();
    }

    @Test
    void planOfFinishedYearDoesNotChangeAnyMore() {
        byte[] file = file("1|环线||环线指挥部||||100||||");
        assertThat(importing
                        .importFile("physical-progress", 2025, "a.xlsx", file, false, false, "x")
                        .created())
                .isEqualTo(1);
        assertThat(importing
                        .importFile("physical-progress", 2025, "a.xlsx", file, false, false, "x")
                        .refusal())
                .contains("2025年已经结束");
    }

    @Test
    void rowWithoutMonthsIsTakenWithEmptyTargets() {
        take(file("1|环线||环线指挥部||||100||||"));
        Optional<PlanEntry> entry = plans.entry(project("环线").id(), NOVEMBER);
        assertThat(entry.orElseThrow().targets()).isEmpty();
        assertThat(entry.orElseThrow().cumulativeTarget(11)).isNull();
    }

    @Test
    void importLeavesATrace() {
        take(file("1|环线||环线指挥部||||100||||"));
        assertThat(jdbc.queryForList(
                        "select actor from audit_entry where action = 'plan.import' and subject = 'physical-progress 2026'",
                        String.class))
                .containsExactly("admin01");
    }
}
