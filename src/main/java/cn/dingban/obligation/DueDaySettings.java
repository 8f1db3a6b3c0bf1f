package cn.dingban.obligation;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a setting. */
interface DueDaySettings extends Repository<StoredDueDay, Long> {

    StoredDueDay save(StoredDueDay setting);

    List<StoredDueDay> findByOrderByAtAscIdAsc();
}
