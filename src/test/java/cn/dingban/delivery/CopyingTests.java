package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.Manner.LeftOut;
import cn.dingban.schedule.Manners;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who is left out gets nothing; who is to know as well gets it once, in words, marked as a copy. */
class CopyingTests {

    private static final long UNIT = 7;

    private final Organisation organisation = mock();
    private final Manners manners = mock();

    private List<Notice> addressed(Manner manner, Notice... round) {
        when(manners.of("report-reminder")).thenReturn(manner);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("organisation", organisation));
        return new Copying(manners, beans.getBeanProvider(Organisation.class), new Wording()).addressed(List.of(round));
    }

    private static Manner copiesTo(Copy... copies) {
        return new Manner(null, null, List.of(copies), null);
    }

    private static Official official(String name, @Nullable String userId, Role role, List<String> liaisonFor) {
        return new Official(name.hashCode(), name, userId, null, UNIT, "单位", "", Set.of(role), liaisonFor);
    }

    private static Notice toReporter(String userId) {
        return Notices.withCard(Notices.toPerson("schedule:" + userId, userId)).toldAs(UNIT, Role.REPORTER);
    }

    @Test
    void asShippedARoundLeavesAsItIs() {
        Notice notice = toReporter("u1");
        assertThat(addressed(Manner.SHIPPED, notice, Notices.toGroup("g", "g1")))
                .hasSize(2)
                .first()
                .isSameAs(notice);
    }

    @Test
    void whoeverIsLeftOutGetsNothingAGroupNeither() {
        Manner manner = new Manner(null, null, null, List.of(new LeftOut("u2", "二"), new LeftOut("g1", "群")));
        assertThat(addressed(manner, toReporter("u1"), toReporter("u2"), Notices.toGroup("g", "g1")))
                .extracting(notice -> notice.recipient().id())
                .containsExactly("u1");
    }

    @Test
    void aCopyGoesOnceToEachInThePostAndAsksForNothing() {
        when(organisation.holding(Role.REVIEWER, UNIT))
                .thenReturn(List.of(
                        official("审核员", "r1", Role.REVIEWER, List.of()),
                        official("没绑定的", null, Role.REVIEWER, List.of())));
        List<Notice> leaving = addressed(copiesTo(Copy.REVIEWER), toReporter("u1"), toReporter("u2"));
        assertThat(leaving).hasSize(3).last().satisfies(copy -> {
            assertThat(copy.recipient().id()).isEqualTo("r1");
            assertThat(copy.card()).isNull();
            assertThat(copy.text().title()).isEqualTo("抄送：title");
            assertThat(copy.text().body()).startsWith("text of schedule:u1").endsWith("不用回复。");
            assertThat(copy.cause().audience()).isEqualTo(new Audience(UNIT, List.of(Role.REVIEWER)));
            assertThat(copy.key()).isEqualTo("schedule:copy:r1");
        });
    }

    @Test
    void whoeverIsToldAnywayGetsNoCopy() {
        when(organisation.holding(Role.UNIT_HEAD, UNIT))
                .thenReturn(List.of(official("负责人", "u2", Role.UNIT_HEAD, List.of())));
        assertThat(addressed(copiesTo(Copy.UNIT_HEAD), toReporter("u1"), toReporter("u2")))
                .hasSize(2);
    }

    @Test
    void aLeadersLiaisonIsCopiedAndNobodyElses() {
        when(organisation.holding(Role.LIAISON))
                .thenReturn(List.of(
                        official("联络员一", "l1", Role.LIAISON, List.of("填报员u1")),
                        official("联络员二", "l2", Role.LIAISON, List.of("别人"))));
        Notice toLeader = Notices.toPerson("schedule:u1", "u1").toldAs(Role.LEAD_OFFICIAL);
        assertThat(addressed(copiesTo(Copy.LIAISON, Copy.REVIEWER), toLeader, Notices.toGroup("g", "g1")))
                .extracting(notice -> notice.recipient().id())
                .containsExactly("u1", "g1", "l1");
    }
}
