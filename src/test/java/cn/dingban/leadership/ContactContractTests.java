package cn.dingban.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.when;

import cn.dingban.issue.By;
import cn.dingban.leadership.RegisteringContacts.About;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.LeadAssignment.Kind;
import cn.dingban.project.PlanImported;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register of contacts promises, on every database. */
abstract class ContactContractTests {

    private static final By SOMEBODY = new By("u1", "inbox:1");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);
    private static final Matter MATTER =
            new Matter("看了主体施工", "缺指标".repeat(500), "落实指标", "市自然资源和规划局", LocalDate.of(2026, 12, 10), "");
    private static final Official LEAD = leader(1, "领导甲");
    private static final Official LINE = leader(2, "分管领导01");
    private static final Official OTHER = leader(3, "领导乙");

    private static long lastProject = 100;

    @Autowired
    private RegisteringContacts registering;

    @Autowired
    private FindingContacts finding;

    @Autowired
    private FilingContacts filing;

    @Autowired
    private OwingContacts owing;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private long city;
    private long county;

    private static Official leader(long id, String name) {
        return new Official(id, name, "leader" + id, null, 9, "市政府", "副市长", Set.of(Role.LEAD_OFFICIAL), List.of());
    }

    @BeforeEach
    void twoProjectsWithALeaderAndALineOfficial() {
        city = ++lastProject;
        county = ++lastProject;
        for (Official official : List.of(LEAD, LINE, OTHER)) {
            when(organisation.official(official.id())).thenReturn(Optional.of(official));
        }
        when(organisation.unit(7)).thenReturn(Optional.of(new Unit(7, "市指挥部", "项目业主", "丽水市本级", null, List.of())));
        when(organisation.unit(8)).thenReturn(Optional.of(new Unit(8, "县指挥部", "项目业主", "松阳县", null, List.of())));
        when(register.project(city)).thenReturn(Optional.of(project(city, 7)));
        when(register.project(county)).thenReturn(Optional.of(project(county, 8)));
        when(register.planned(any())).thenReturn(List.of(project(city, 7), project(county, 8)));
        doCallRealMethod().when(register).leads(any(), anyLong());
        when(register.leads(any()))
                .thenReturn(List.of(
                        new LeadAssignment(city, LINE.id(), Kind.LINE),
                        new LeadAssignment(city, LEAD.id(), Kind.LEAD),
                        new LeadAssignment(county, LINE.id(), Kind.LINE),
                        new LeadAssignment(county, LEAD.id(), Kind.LEAD)));
        PlanImported plan = new PlanImported(2026, 1, NOVEMBER, List.of(city, county), List.of(), List.of());
        transaction.executeWithoutResult(any -> owing.on(plan));
    }

    private static Project project(long id, long unitId) {
        return new Project(id, null, "项目" + id, null, List.of(), unitId, unitId, "", "", "", null, null, "");
    }

    private static Visit visit(Official leader, ContactWay way) {
        return new Visit(
                new LeaderMet(leader.id(), leader.name(), leader.post()), LocalDate.of(2026, 11, 18), way, "市资规局");
    }

    private List<ContactView> register(Official leader, ContactWay way, long... projects) {
        List<About> about = java.util.Arrays.stream(projects)
                .mapToObj(id -> new About(id, MATTER))
                .toList();
        return registering.register(visit(leader, way), about, 7, SOMEBODY);
    }

    private ObligationStatus owed(long project) {
        return obligations
                .find(OwingContacts.owed(project, NOVEMBER))
                .map(ObligationView::status)
                .orElseThrow();
    }

    @Test
    void everythingThatWasToldIsReadBackAsItWas() {
        List<ContactView> lines = register(LEAD, ContactWay.ON_SITE, city, county);
        assertThat(lines).extracting(ContactView::projectId).containsExactly(city, county);
        assertThat(lines)
                .extracting(ContactView::number)
                .containsOnly(lines.get(0).number());
        ContactView found = finding.of(city, NOVEMBER).get(0);
        assertThat(found.visit()).isEqualTo(visit(LEAD, ContactWay.ON_SITE));
        assertThat(found.matter()).isEqualTo(MATTER);
        assertThat(found.recorded().by()).isEqualTo("u1");
        assertThat(finding.counts(Set.of(city, county), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))
                .isEqualTo(Map.of(city, 1L, county, 1L));
    }

    @Test
    @DisplayName("领办领导当月现场联系一次，当月即算联系")
    void aContactOfTheLeadOfficialFulfilsTheMonth() {
        assertThat(owed(city)).isEqualTo(ObligationStatus.OPEN);
        register(LEAD, ContactWay.ON_SITE, city, county);
        assertThat(owed(city)).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(owed(county)).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    @DisplayName("双责任制:市本级项目分管领导联系也算，县里的项目不算")
    void theLineOfficialCountsForTheCitysOwnProjects() {
        assertThat(register(LINE, ContactWay.MEETING, city, county))
                .extracting(ContactView::counts)
                .containsExactly(true, false);
        assertThat(owed(city)).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(owed(county)).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    @DisplayName("电话联系、别的领导联系:登记在册，不计入")
    void whatDoesNotCountIsKeptAllTheSame() {
        register(LEAD, ContactWay.PHONE, city);
        register(OTHER, ContactWay.ON_SITE, city);
        assertThat(finding.of(city, NOVEMBER)).hasSize(2).noneMatch(ContactView::counts);
        assertThat(owed(city)).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void aWithdrawnContactStaysAndTheMonthIsOwedAgain() {
        List<ContactView> lines = register(LEAD, ContactWay.ON_SITE, city);
        registering.withdraw(lines, "日期写错", SOMEBODY);
        assertThat(finding.of(city, NOVEMBER)).isEmpty();
        assertThat(finding.numbered(lines.get(0).number())).singleElement().matches(ContactView::withdrawn);
        assertThat(owed(city)).isEqualTo(ObligationStatus.OPEN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'contact.withdraw' and detail = '日期写错'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void theLatestOutcomeIsShown() {
        List<ContactView> lines = register(LEAD, ContactWay.ON_SITE, city);
        registering.noteOutcome(lines, "指标在报", SOMEBODY);
        registering.noteOutcome(lines, "指标已下达", SOMEBODY);
        assertThat(finding.of(city, NOVEMBER).get(0).matter().outcome()).isEqualTo("指标已下达");
    }

    @Test
    void aQuarterIsFiledOnce() {
        Quarter quarter = new Quarter(2026, 3);
        Unit unit = organisation.unit(8).orElseThrow();
        assertThat(filing.units(quarter)).contains(unit);
        filing.open(unit, quarter);
        filing.open(unit, quarter);
        assertThat(obligations.owedBy(8))
                .filteredOn(owed -> owed.kind().equals(FilingContacts.KIND))
                .hasSize(filing.filed(quarter).contains(8L) ? 0 : 1);
        filing.file(8, quarter, SOMEBODY);
        assertThat(filing.file(8, quarter, SOMEBODY)).isFalse();
        assertThat(filing.filed(quarter)).containsExactly(8L);
        assertThat(obligations.owedBy(8)).noneMatch(owed -> owed.kind().equals(FilingContacts.KIND));
        assertThat(filing.due(quarter)).contains(LocalDate.of(2026, 10, 20));
    }
}
