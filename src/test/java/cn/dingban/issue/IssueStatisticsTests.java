package cn.dingban.issue;

import static cn.dingban.issue.SampleIssues.DUE;
import static cn.dingban.issue.SampleIssues.RAISED;
import static cn.dingban.issue.SampleIssues.closed;
import static cn.dingban.issue.SampleIssues.inHand;
import static cn.dingban.issue.SampleIssues.inTier;
import static cn.dingban.issue.SampleIssues.ofCategory;
import static cn.dingban.issue.SampleIssues.resolved;
import static cn.dingban.issue.SampleIssues.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.issue.IssueStatistics.Counts;
import cn.dingban.issue.IssueStatistics.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** November's counts, of one issue at a time and of several. */
class IssueStatisticsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    /** The last columns: raised, cleared, in time, late, open, overdue. */
    static Stream<Arguments> cases() {
        LocalDate before = FIRST.minusDays(1);
        LocalDate after = LAST.plusDays(1);
        return Stream.of(
                of("raised on the first day", inHand(1, FIRST, after), 1, 0, 0, 0, 1, 0),
                of("raised on the last day", inHand(1, LAST, after), 1, 0, 0, 0, 1, 0),
                of("raised the day before", inHand(1, before, after), 0, 0, 0, 0, 1, 0),
                of("raised the day after", inHand(1, after, null), 0, 0, 0, 0, 0, 0),
                of("due on the last day", inHand(1, RAISED, LAST), 1, 0, 0, 0, 1, 0),
                of("due the day before the last", inHand(1, RAISED, LAST.minusDays(1)), 1, 0, 0, 0, 1, 1),
                of("without a clock", inHand(1, RAISED, null), 1, 0, 0, 0, 1, 0),
                of("resolved late, not closed", resolved(1, DUE, DUE.plusDays(2)), 1, 0, 0, 0, 1, 0),
                of("resolved late, after the span", resolved(1, DUE, after), 1, 0, 0, 0, 1, 1),
                of("resolved on its last day, closed later", closed(1, DUE, DUE, DUE.plusDays(5)), 1, 1, 1, 0, 0, 0),
                of("resolved a day late", closed(1, DUE, DUE.plusDays(1), DUE.plusDays(1)), 1, 1, 0, 1, 0, 0),
                of("closed without a clock", closed(1, null, DUE, LAST), 1, 1, 1, 0, 0, 0),
                of("closed on the last day", closed(1, DUE, DUE, LAST), 1, 1, 1, 0, 0, 0),
                of("closed after the span, in time", closed(1, DUE, DUE, after), 1, 0, 0, 0, 1, 0),
                of("late then, closed after the span", closed(1, DUE, after, after), 1, 0, 0, 0, 1, 1));
    }

    private static Arguments of(String what, IssueView issue, int... counts) {
        return Arguments.of(what, issue, counts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void countsOneIssue(String what, IssueView issue, int[] expected) {
        Counts counts = IssueStatistics.count(List.of(issue), FIRST, LAST);
        assertThat(List.of(
                        counts.raised(),
                        counts.cleared(),
                        counts.inTime(),
                        counts.late(),
                        counts.open(),
                        counts.overdue()))
                .as(what)
                .containsExactly(expected[0], expected[1], expected[2], expected[3], expected[4], expected[5]);
    }

    @Test
    void countsByCategoryTheMostOpenFirst() {
        Counts counts = IssueStatistics.count(
                List.of(
                        told(closed(1, DUE, DUE, DUE), ofCategory("供电")),
                        told(inHand(2, RAISED, DUE), ofCategory("资金")),
                        told(inHand(3, RAISED, LAST), ofCategory("资金")),
                        told(inHand(4, RAISED, LAST), ofCategory(""))),
                FIRST,
                LAST);
        assertThat(counts.byCategory())
                .containsExactly(new Line("资金", 2, 0, 2, 1), new Line("", 1, 0, 1, 0), new Line("供电", 1, 1, 0, 0));
    }

    @Test
    void countsByTierTheLowestFirst() {
        Counts counts = IssueStatistics.count(
                List.of(
                        inTier(inHand(1, RAISED, DUE), 3),
                        inHand(2, RAISED, LAST),
                        inTier(closed(3, DUE, DUE, DUE), 3)),
                FIRST,
                LAST);
        assertThat(counts.byTier()).containsExactly(new Line("1", 1, 0, 1, 0), new Line("3", 2, 1, 1, 1));
    }

    @Test
    void countsNothingWhereThereIsNothing() {
        assertThat(IssueStatistics.count(List.of(), FIRST, LAST))
                .isEqualTo(new Counts(0, 0, 0, 0, 0, List.of(), List.of()));
    }
}
