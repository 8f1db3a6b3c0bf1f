package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(RegisterSlice.class)
class SampleOfficeLoadingTests {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);

    @Autowired
    private ImportingOrganisation importingOrganisation;

    @Autowired
    private ImportingPlans importingPlans;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private AnnualPlans plans;

    @Autowired
    private RegisterSlice.SettableClock clock;

    @Autowired
    private RegisterSlice.PlanEars ears;

    @BeforeEach
    void loadOnce() {
        clock.set(LocalDate.of(2026, 11, 30));
        office(null, "").run(new DefaultApplicationArguments());
    }

    private SampleOffice office(Boolean load, String clientId) {
        RuleBook ruleBook = mock(RuleBook.class);
        given(ruleBook.folder()).willReturn(Path.of("bot-config"));
        given(ruleBook.files("sample", ".xlsx"))
                .willReturn(List.of("sample/organisation.xlsx", "sample/plan-2026-physical-progress.xlsx"));
        return new SampleOffice(
                new SampleOfficeSettings(load),
                clientId,
                ruleBook,
                organisation,
                importingOrganisation,
                importingPlans);
    }

    @Test
    void everyRowOfTheSampleIsTaken() {
        assertThat(register.planned(NOVEMBER)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(register.planned(ReportingPeriod.of(2026, 1))).hasSameSizeAs(register.planned(NOVEMBER));
        assertThat(organisation.groups("进展报送")).hasSize(11);
        assertThat(organisation.unitNamed("市经信委")).map(Unit::name).contains("市经济和信息化局");
    }

    @Test
    void isLoadedOnlyIntoAnEmptyRegister() {
        ears.heard().clear();
        office(true, "").run(new DefaultApplicationArguments());
        assertThat(ears.heard()).isEmpty();
    }

    @Test
    void everyReportingUnitHasReporterReviewerAndHeadInDingTalk() {
        Set<Long> units =
                register.planned(NOVEMBER).stream().map(Project::unitId).collect(Collectors.toSet());
        assertThat(units).hasSizeBetween(45, 60);
        for (long unit : units) {
            for (Role role : List.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD)) {
                assertThat(organisation.holding(role, unit))
                        .as("%s of %s", role, organisation.unit(unit))
                        .isNotEmpty()
                        .allMatch(person -> person.userId() != null);
            }
        }
    }

    @Test
    void monthlyTargetsAddUpToTheAnnualPlan() {
        List<PlanEntry> entries = List.copyOf(plans.entries(NOVEMBER).values());
        assertThat(entries)
                .allMatch(entry -> entry.planned() != null
                        && entry.planned().compareTo(Wan.of(1_000)) >= 0
                        && entry.planned().compareTo(Wan.of(60_000)) <= 0);
        List<PlanEntry> targeted =
                entries.stream().filter(e -> !e.targets().isEmpty()).toList();
        assertThat(entries.size() - targeted.size()).isBetween(3, 5);
        assertThat(targeted).allMatch(e -> Objects.equals(e.cumulativeTarget(12), e.planned()));
        assertThat(targeted)
                .allMatch(e -> e.target(12).map(MonthlyTarget::physicalProgress).isPresent());
    }

    @Test
    void allButOneProjectHaveALeader() {
        Set<Long> led = register.leads(NOVEMBER).stream()
                .filter(lead -> lead.kind() == LeadAssignment.Kind.LEAD)
                .map(LeadAssignment::projectId)
                .collect(Collectors.toSet());
        assertThat(register.planned(NOVEMBER))
                .filteredOn(p -> !led.contains(p.id()))
                .hasSize(1);
    }

    @Test
    void publicFiguresAreTheRealOnes() {
        List<Project> found = register.matching("义龙庆高速公路丽水段", register.planned(NOVEMBER));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).totalInvestment()).isEqualTo(Wan.of(2_160_000));
        assertThat(found.get(0).remark()).contains("示例");
        assertThat(register.matching("衢丽铁路", register.planned(NOVEMBER))).hasSize(2);
        assertThat(Optional.ofNullable(register.matching("丽水机场", register.planned(NOVEMBER))
                        .get(0)
                        .totalInvestment()))
                .contains(Wan.of(288_300));
    }
}
