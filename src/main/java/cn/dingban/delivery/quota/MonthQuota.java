package cn.dingban.delivery.quota;

import cn.dingban.delivery.quota.CallCounts.Count;
import cn.dingban.delivery.quota.CallCounts.Traffic;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The month's quota (本月用量): what is used, what is left, and what it will come to by the schedules that are still to come. */
@Component
public class MonthQuota {

    private final CallCounts counts;
    private final ComingRounds rounds;
    private final QuotaSettings settings;
    private final Clock clock;

    MonthQuota(CallCounts counts, ComingRounds rounds, QuotaSettings settings, Clock clock) {
        this.counts = counts;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One of the two things that DingTalk counts.
     *
     * @param left may be less than nothing where the organisation's quota is set too low
     * @param forecast what it will come to by the month's end
     */
    public record Figure(long used, long quota, long left, long forecast) {

        /** Whether the month's end will see more than there is. */
        public boolean isShort() {
            return forecast > quota;
        }
    }

    /**
     * A schedule's rounds until the month's end.
     *
     * @param task also the kind of its notices
     * @param calls the most that they may take, all together; texts that are the same for several people take fewer
     */
    public record Coming(String schedule, String name, String task, int rounds, long calls) {}

    /**
     * The month so far and to come.
     *
     * @param purposes what the calls were for, the largest first
     * @param coming the schedules' rounds until the month's end, with the most calls that they may take
     */
    public record View(YearMonth month, Figure api, Figure stream, List<Count> purposes, List<Coming> coming) {}

    /** How the running month stands. */
    public View now() {
        YearMonth month = counts.month();
        List<Count> purposes = counts.of(month);
        List<Coming> coming = rounds.until(month);
        long api = sum(purposes, count -> count.traffic() == Traffic.API);
        long stream = sum(purposes, count -> count.traffic() == Traffic.STREAM);
        Set<String> rounds = coming.stream().map(Coming::task).collect(Collectors.toSet());
        long unplanned = sum(purposes, count -> count.traffic() == Traffic.API && !rounds.contains(count.purpose()));
        long planned = coming.stream().mapToLong(Coming::calls).sum();
        return new View(
                month,
                figure(api, settings.apiCalls(), api + planned + goingOn(unplanned)),
                figure(stream, settings.streamCalls(), stream + goingOn(stream)),
                purposes,
                coming);
    }

    /** Whether the month will need more than the organisation has. */
    public boolean isShort() {
        View view = now();
        return view.api().isShort() || view.stream().isShort();
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::calls).sum();
    }

    private static Figure figure(long used, long quota, long forecast) {
        return new Figure(used, quota, quota - used, forecast);
    }

    /** What people cause, nobody plans: as many a day as so far. */
    private long goingOn(long soFar) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        int left = today.lengthOfMonth() - today.getDayOfMonth();
        return Math.round((double) soFar / today.getDayOfMonth() * left);
    }
}
