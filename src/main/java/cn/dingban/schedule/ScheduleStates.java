package cn.dingban.schedule;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ScheduleStates extends JpaRepository<ScheduleState, String> {

    /** For a change: two administrators come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ScheduleState> findByScheduleId(String scheduleId);
}
