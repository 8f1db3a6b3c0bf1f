package cn.dingban.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.leadership.LeadershipRules.BothFor;
import cn.dingban.leadership.LeadershipRules.BothMeans;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.LeadAssignment.Kind;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which contacts a project is to have in a month, as the office sets it. */
class LeadershipRulesTests {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);
    private static final Project PROJECT =
            new Project(1, null, "图书馆新馆", null, List.of(), 7, 7, "", "", "", null, null, "");
    private static final LeaderMet LEAD = new LeaderMet(1L, "领导丁", "副市长");
    private static final LeaderMet LINE = new LeaderMet(2L, "分管领导04", "分管社会发展");

    private final ProjectRegister register = mock(ProjectRegister.class);
    private final Organisation organisation = mock(Organisation.class);

    @BeforeEach
    void aCityProjectWithTwoResponsibleLeaders() {
        doCallRealMethod().when(register).leads(any(), anyLong());
        when(register.leads(any()))
                .thenReturn(List.of(new LeadAssignment(1, 1, Kind.LEAD), new LeadAssignment(1, 2, Kind.LINE)));
        when(organisation.unit(7)).thenReturn(Optional.of(new Unit(7, "指挥部", "项目业主", "丽水市本级", null, List.of())));
        for (LeaderMet leader : List.of(LEAD, LINE)) {
            long id = leader.id() == null ? 0 : leader.id();
            when(organisation.official(id))
                    .thenReturn(Optional.of(new Official(
                            id,
                            leader.name(),
                            "l" + id,
                            null,
                            9,
                            "市政府",
                            leader.rank(),
                            Set.of(Role.LEAD_OFFICIAL),
                            List.of())));
        }
    }

    private LeadersOfProjects leaders(int perMonth, boolean phone, BothFor bothFor, BothMeans means) {
        return new LeadersOfProjects(
                register,
                organisation,
                new LeadershipRules(true, "第6条", perMonth, phone, bothFor, means, List.of("丽水市本级"), 10));
    }

    private static ContactView contact(LeadersOfProjects leaders, LeaderMet leader, ContactWay way) {
        Visit visit = new Visit(leader, LocalDate.of(2026, 11, 18), way, "");
        return new ContactView(
                1,
                1,
                1,
                visit,
                new Matter("", "", "", "", null, ""),
                leaders.counts(leader, way, PROJECT, NOVEMBER),
                new Recorded("u", 7, Instant.EPOCH, ""),
                false);
    }

    private static boolean suffices(LeadersOfProjects leaders, ContactView... contacts) {
        return leaders.suffice(PROJECT, NOVEMBER, Arrays.asList(contacts));
    }

    @Test
    @DisplayName("电话算不算一次联系，由设置定")
    void aPhoneCallCountsWhereTheOfficeSaysSo() {
        LeadersOfProjects without = leaders(1, false, BothFor.CITY, BothMeans.EITHER);
        LeadersOfProjects with = leaders(1, true, BothFor.CITY, BothMeans.EITHER);
        assertThat(suffices(without, contact(without, LEAD, ContactWay.PHONE))).isFalse();
        assertThat(suffices(with, contact(with, LEAD, ContactWay.PHONE))).isTrue();
    }

    @Test
    @DisplayName("双责任制可设为任一位联系即可，或两位都要")
    void eitherOfTwoOrEachOfThem() {
        LeadersOfProjects either = leaders(1, false, BothFor.CITY, BothMeans.EITHER);
        LeadersOfProjects each = leaders(1, false, BothFor.ALL, BothMeans.EACH);
        LeadersOfProjects leadOnly = leaders(1, false, BothFor.NONE, BothMeans.EITHER);
        assertThat(suffices(either, contact(either, LINE, ContactWay.MEETING))).isTrue();
        assertThat(suffices(leadOnly, contact(leadOnly, LINE, ContactWay.MEETING)))
                .isFalse();
        assertThat(suffices(each, contact(each, LEAD, ContactWay.ON_SITE))).isFalse();
        assertThat(suffices(each, contact(each, LEAD, ContactWay.ON_SITE), contact(each, LINE, ContactWay.MEETING)))
                .isTrue();
    }

    @Test
    void aMonthMayAskForMoreThanOne() {
        LeadersOfProjects twice = leaders(2, false, BothFor.NONE, BothMeans.EITHER);
        ContactView visit = contact(twice, LEAD, ContactWay.ON_SITE);
        assertThat(suffices(twice, visit)).isFalse();
        assertThat(suffices(twice, visit, visit)).isTrue();
    }

    @Test
    void theShippedRulesAreMarkedAsSample() {
        LeadershipRules shipped = ShippedRuleBook.open().read(LeadershipRules.FILE, LeadershipRules.class);
        assertThat(shipped.sample()).isTrue();
        assertThat(shipped.contactsPerMonth()).isEqualTo(1);
        assertThat(shipped.article()).isEqualTo("第6条");
    }
}
