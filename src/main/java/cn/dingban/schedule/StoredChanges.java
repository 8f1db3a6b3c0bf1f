package cn.dingban.schedule;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a line. */
interface StoredChanges extends Repository<StoredChange, Long> {

    StoredChange save(StoredChange change);

    Optional<StoredChange> findById(long id);

    List<StoredChange> findByScheduleIdOrderByAtDescIdDesc(String scheduleId, Limit limit);
}
