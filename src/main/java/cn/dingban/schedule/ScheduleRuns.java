package cn.dingban.schedule;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ScheduleRuns extends JpaRepository<ScheduleRun, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ScheduleRun> findByScheduleIdAndScheduledFor(String scheduleId, Instant scheduledFor);

    List<ScheduleRun> findByScheduleIdOrderByScheduledForDescIdDesc(String scheduleId, Limit limit);

    /** The latest occurrence of each schedule. */
    @Query("""
            select r from ScheduleRun r where r.scheduledFor = (
                select max(other.scheduledFor) from ScheduleRun other where other.scheduleId = r.scheduleId)""")
    List<ScheduleRun> latest();

    Optional<ScheduleRun> findFirstByScheduleIdAndStartedAtLessThanEqualOrderByStartedAtDescIdDesc(
            String scheduleId, Instant moment);

    List<ScheduleRun> findByScheduledForGreaterThanEqualAndScheduledForLessThan(Instant from, Instant to);

    /** The latest occurrence that the clock has dealt with. Runs by hand are somebody's extra and settle nothing. */
    @Query("select max(r.scheduledFor) from ScheduleRun r where r.scheduleId = :scheduleId and r.startedBy <> BY_HAND")
    Optional<Instant> latestSettled(String scheduleId);
}
