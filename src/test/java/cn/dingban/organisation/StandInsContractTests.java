package cn.dingban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.organisation.CannotStandIn.Why;
import cn.dingban.shared.OfficeClock;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stand-ins promise, on every database. */
abstract class StandInsContractTests {

    @Autowired
    private StandIns standIns;

    @Autowired
    private ImportingOrganisation importing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private StandInRows rows;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void beginWithFourPeople() {
        inTransaction(() -> {
            rows.changing();
            jdbc.update("delete from organisation_stand_in");
            jdbc.update("delete from audit_entry");
        });
        take("units", "单位名称,曾用名,类型,所属地区,上级单位\n环线公司,,项目业主,龙泉市,\n");
        take(
                "officials",
                "姓名,钉钉userId,手机号,单位,职务,角色,联络对象\n甲,a1,,环线公司,科员,审核人,\n乙,b1,,环线公司,科员,审核人,\n"
                        + "丙,c1,,环线公司,科员,填报人,\n丁,,,环线公司,科员,填报人,\n");
        today = clock.today();
    }

    private void take(String kind, String rows) {
        byte[] content = rows.getBytes(Charset.forName("GB18030"));
        assertThat(importing
                        .importFile(kind + ".csv", content, kind, false, "admin01")
                        .rejected())
                .isEmpty();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private Official official(String name) {
        return organisation.named(name).get(0);
    }

    private StandIn arrange(String away, String standIn, int from, int until) {
        return standIns.arrange(
                official(away), official(standIn), today.plusDays(from), today.plusDays(until), "出差", "a1");
    }

    private void refuses(Why why, String away, String standIn, int from, int until) {
        assertThatThrownBy(() -> arrange(away, standIn, from, until))
                .isInstanceOfSatisfying(
                        CannotStandIn.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void theStandInActsOnEachDayAndOnNoOther() {
        arrange("甲", "乙", 1, 3);
        assertThat(standIns.acting(official("甲"), today)).isEqualTo(official("甲"));
        assertThat(standIns.acting(official("甲"), today.plusDays(1))).isEqualTo(official("乙"));
        assertThat(standIns.acting(official("甲"), today.plusDays(3))).isEqualTo(official("乙"));
        assertThat(standIns.acting(official("甲"), today.plusDays(4))).isEqualTo(official("甲"));
        assertThat(standIns.isAway(official("甲"), today.plusDays(2))).isTrue();
        assertThat(standIns.isAway(official("乙"), today.plusDays(2))).isFalse();
        assertThat(standIns.standingInFor(official("乙"), today.plusDays(2))).containsExactly(official("甲"));
        assertThat(standIns.standingInFor(official("乙"), today)).isEmpty();
        assertThat(standIns.list()).singleElement().satisfies(one -> {
            assertThat(one.away().name()).isEqualTo("甲");
            assertThat(one.reason()).isEqualTo("出差");
            assertThat(one.setBy()).isEqualTo("a1");
        });
        assertThat(jdbc.queryForList("select action from audit_entry where subject = '甲'", String.class))
                .containsExactly("stand-in.arrange");
    }

    @Test
    void chainsAreFollowedAndACircleEnds() {
        arrange("甲", "乙", 0, 5);
        arrange("乙", "丙", 0, 2);
        assertThat(standIns.acting(official("甲"), today)).isEqualTo(official("丙"));
        assertThat(standIns.standingInFor(official("丙"), today))
                .containsExactlyInAnyOrder(official("甲"), official("乙"));
        assertThat(standIns.standingInFor(official("乙"), today)).isEmpty();
        arrange("丙", "甲", 0, 0);
        assertThat(standIns.acting(official("甲"), today)).isEqualTo(official("丙"));
        assertThat(standIns.acting(official("甲"), today.plusDays(3))).isEqualTo(official("乙"));
    }

    @Test
    void refusesWhatCannotBe() {
        arrange("甲", "乙", 1, 3);
        refuses(Why.SAME_PERSON, "甲", "甲", 5, 6);
        refuses(Why.WRONG_ORDER, "甲", "乙", 6, 5);
        refuses(Why.PAST, "甲", "乙", -3, -1);
        refuses(Why.TOO_LONG, "甲", "乙", 5, 300);
        refuses(Why.OVERLAPS, "甲", "丙", 3, 4);
        refuses(Why.NOT_BOUND, "甲", "丁", 5, 6);
        assertThat(standIns.list()).hasSize(1);
    }

    @Test
    void aCancelledOneCountsNoMoreAndLeavesRoom() {
        StandIn arranged = arrange("甲", "乙", 0, 3);
        standIns.cancel(arranged.id(), "b1");
        assertThat(standIns.list()).isEmpty();
        assertThat(standIns.isAway(official("甲"), today)).isFalse();
        arrange("甲", "丙", 0, 3);
        assertThat(standIns.acting(official("甲"), today)).isEqualTo(official("丙"));
        assertThatThrownBy(() -> standIns.cancel(arranged.id(), "b1")).isInstanceOf(CannotStandIn.class);
        assertThat(jdbc.queryForList("select actor from audit_entry where action = 'stand-in.cancel'", String.class))
                .isEqualTo(List.of("b1"));
    }

    @Test
    void aTransactionSeesItsOwnChangeAndGoesOnAfterARefusal() {
        inTransaction(() -> {
            arrange("甲", "乙", 0, 3);
            refuses(Why.OVERLAPS, "甲", "乙", 0, 3);
            assertThat(standIns.isAway(official("甲"), today)).isTrue();
        });
        assertThat(standIns.isAway(official("甲"), today)).isTrue();
    }

    @Test
    void nobodyIsStoodInForBySomebodyWhoIsGone() {
        inTransaction(() -> {
            rows.changing();
            jdbc.update(
                    "insert into organisation_stand_in values (-1, ?, -7, ?, ?, '', 'api', current_timestamp, null, null)",
                    official("甲").id(),
                    today,
                    today);
            jdbc.update(
                    "insert into organisation_stand_in values (-2, -7, ?, ?, ?, '', 'api', current_timestamp, null, null)",
                    official("乙").id(),
                    today,
                    today);
        });
        assertThat(standIns.acting(official("甲"), today)).isEqualTo(official("甲"));
        assertThat(standIns.isAway(official("甲"), today)).isTrue();
        assertThat(standIns.standingInFor(official("乙"), today)).isEmpty();
        assertThat(standIns.list()).isEmpty();
        arrange("甲", "乙", 0, 1);
        assertThat(standIns.acting(official("甲"), today)).isEqualTo(official("乙"));
    }
}
