package cn.dingban.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.issue.RaisingIssues.NewIssue;
import cn.dingban.issue.RaisingIssues.NewOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the keeping of issues promises, on every database. */
abstract class IssueContractTests {

    private static final By SOMEBODY = new By("u1", "inbox:1");

    @Autowired
    private RaisingIssues raising;

    @Autowired
    private HandlingIssues handling;

    @Autowired
    private DecidingIssues deciding;

    @Autowired
    private FindingIssues finding;

    @Autowired
    private JdbcTemplate jdbc;

    private IssueView raise(String trouble) {
        return raising.raise(
                new NewIssue(7, 3, new Trouble(trouble, "用地报批", "请协调", true), IssueOrigin.CHAT, 4, false), SOMEBODY);
    }

    @Test
    void everythingThatWasToldIsReadBackAsItWas() {
        IssueView raised = raise("农转用指标缺46亩".repeat(300));
        handling.assign(
                raised.id(), new Assignment(9, List.of(10L, 11L), "落实指标", "重点办"), LocalDate.of(2026, 12, 18), SOMEBODY);
        handling.askExtension(raised.id(), LocalDate.of(2026, 12, 25), "排队", SOMEBODY);
        IssueView found = finding.numbered(IssueKind.ISSUE, raised.number()).orElseThrow();
        assertThat(found.trouble()).isEqualTo(raised.trouble());
        assertThat(found.assignment()).isEqualTo(new Assignment(9, List.of(10L, 11L), "落实指标", "重点办"));
        assertThat(found.dueOn()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(found.extension()).isEqualTo(new Extension(LocalDate.of(2026, 12, 25), "排队"));
        assertThat(found.tier()).isEqualTo(2);
        assertThat(finding.history(raised.id()))
                .extracting(StepView::kind)
                .containsExactly(StepKind.RAISED, StepKind.ASSIGNED, StepKind.EXTENSION_ASKED);
    }

    @Test
    void numbersHaveNoGapAndNoDoubleHoweverManyAreRaisedAtOnce() throws InterruptedException {
        raise("第一件");
        int before = finding.list(IssueKind.ISSUE, null).size();
        Set<Integer> numbers = new ConcurrentSkipListSet<>();
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        IntStream.range(0, 24)
                .forEach(i -> people.submit(() -> {
                    begin.await();
                    return numbers.add(raise("一齐报").number().inYear());
                }));
        begin.countDown();
        people.shutdown();
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(before + 1, before + 24).boxed().toList());
    }

    @Test
    void ordersAreNumberedByThemselves() {
        IssueView order = raising.order(
                new NewOrder(null, new Trouble("报复工方案", "", "", false), IssueOrigin.LEADER, 4, 9, List.of(), null),
                SOMEBODY);
        assertThat(order.number().inYear())
                .isEqualTo(finding.list(IssueKind.FOLLOW_UP_ORDER, null).size());
        assertThat(order.isHandedOut()).isTrue();
    }

    @Test
    void aPartialSolutionLeavesTheRestWithTheSameBodyAndDeadline() {
        IssueView raised = raise("还有11户没签");
        IssueView assigned = handling.assign(raised.id(), new Assignment(9, List.of(), "签完", "重点办"), null, SOMEBODY);
        List<IssueView> parts = handling.resolvePartly(raised.id(), "签了8户", "协议", "剩3户", SOMEBODY);
        assertThat(parts.get(0).status()).isEqualTo(IssueStatus.RESOLVED);
        assertThat(parts.get(1).status()).isEqualTo(IssueStatus.ASSIGNED);
        assertThat(parts.get(1).dueOn()).isEqualTo(assigned.dueOn());
        assertThat(parts.get(1).trouble().description()).isEqualTo("剩3户");
        assertThat(finding.splitOff(raised.id()))
                .extracting(IssueView::id)
                .containsExactly(parts.get(1).id());
    }

    @Test
    void whatDoesNotFitItsStandingChangesNothing() {
        IssueView raised = raise("缺46亩");
        assertThatThrownBy(() -> deciding.close(raised.id(), SOMEBODY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> handling.accept(raised.id(), SOMEBODY)).isInstanceOf(IllegalStateException.class);
        assertThat(finding.find(raised.id()).orElseThrow().status()).isEqualTo(IssueStatus.OPEN);
        assertThat(finding.history(raised.id())).hasSize(1);
    }

    @Test
    void eachTierIsAnObligationOfWhoeverHasIt() {
        IssueView raised = raise("缺46亩");
        String owed = "select unit_id from obligation where kind = 'issue' and subject_id = ? and status = ?";
        assertThat(jdbc.queryForList(owed, Long.class, raised.id(), "OPEN")).containsExactly(3L);
        handling.assign(raised.id(), new Assignment(9, List.of(), "落实", "重点办"), null, SOMEBODY);
        assertThat(jdbc.queryForList(owed, Long.class, raised.id(), "OPEN")).containsExactly(9L);
        handling.resolve(raised.id(), "已下达", "文号", SOMEBODY);
        assertThat(jdbc.queryForList(owed, Long.class, raised.id(), "AWAITING_REVIEW"))
                .containsExactly(9L);
        deciding.confirm(raised.id(), SOMEBODY);
        deciding.close(raised.id(), SOMEBODY);
        assertThat(jdbc.queryForList(owed, Long.class, raised.id(), "FULFILLED"))
                .containsExactly(9L);
    }
}
