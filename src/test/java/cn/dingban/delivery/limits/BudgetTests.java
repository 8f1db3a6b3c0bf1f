package cn.dingban.delivery.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTests {

    private static final long START = 1_000_000_000_000L;
    private static final Limit GROUP = Limit.perMinute(20);
    private static final Limit API = Limit.perSecond(20);

    /** Takes as many as it gets until then, as fast as it gets them, and says when. */
    private static List<Long> takeAll(Budget from, Limit limit, boolean answers, long start, long until) {
        List<Long> moments = new ArrayList<>();
        Budget budget = from;
        long at = budget.next(limit, answers, start);
        while (at < until) {
            moments.add(at);
            budget = budget.use(limit, at);
            at = budget.next(limit, answers, at);
        }
        return moments;
    }

    private static long mostIn(List<Long> moments, Duration window) {
        return moments.stream()
                .mapToLong(from -> moments.stream()
                        .filter(at -> at >= from && at < from + Budget.micros(window))
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void noMinuteSeesMoreThanTwentyMessagesInAGroup() {
        List<Long> moments = takeAll(Budget.UNUSED, GROUP, true, START, START + 600_000_000);

        assertThat(mostIn(moments, Duration.ofMinutes(1))).isEqualTo(20);
        assertThat(moments).hasSizeGreaterThanOrEqualTo(196);
    }

    @Test
    void aQuarterOfAGroupsMinuteIsKeptForAnswers() {
        Budget budget = Budget.UNUSED;
        for (int i = 0; i < 15; i++) {
            assertThat(budget.next(GROUP, false, START)).isEqualTo(START);
            budget = budget.use(GROUP, START);
        }

        assertThat(budget.next(GROUP, false, START)).isEqualTo(START + 61_320_000);
        assertThat(budget.next(GROUP, true, START)).isEqualTo(START);
    }

    @Test
    void noSecondSeesMoreThanTwentyCallsAndHardlyAnyIsWasted() {
        List<Long> moments = takeAll(Budget.UNUSED, API, true, START, START + 60_000_000);

        assertThat(mostIn(moments, Duration.ofSeconds(1))).isEqualTo(20);
        assertThat(moments.size() / (60.0 * 20)).isGreaterThan(0.97);
    }

    @Test
    void aRefusalLowersThePaceAndAMinuteRestoresIt() {
        Budget slowed = Budget.UNUSED.shrink(Duration.ofSeconds(1), START);

        assertThat(slowed.next(API, true, START)).isEqualTo(START + 1_000_000);
        assertThat(takeAll(slowed, API, true, START + 1_000_000, START + 2_000_000))
                .hasSizeBetween(14, 16);
        assertThat(takeAll(slowed, API, true, START + 60_000_000, START + 61_000_000))
                .hasSize(20);
    }

    @Test
    void refusalsThatComeTogetherAreOneSign() {
        Budget once = Budget.UNUSED.shrink(Duration.ZERO, START);

        assertThat(once.shrink(Duration.ZERO, START + 500_000).portion()).isEqualTo(once.portion());
        assertThat(once.shrink(Duration.ZERO, START + 5_000_000).portion()).isLessThan(once.portion());
    }

    @Test
    void howeverOftenItIsRefusedItGoesOn() {
        Budget slowed = Budget.UNUSED;
        for (int i = 0; i < 50; i++) {
            slowed = slowed.shrink(Duration.ZERO, START + i * 2_000_000L);
        }

        assertThat(takeAll(slowed, API, true, START + 100_000_000, START + 102_000_000))
                .isNotEmpty();
    }
}
