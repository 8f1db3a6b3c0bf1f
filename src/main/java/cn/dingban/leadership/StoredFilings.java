package cn.dingban.leadership;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Appends only. */
interface StoredFilings extends Repository<StoredFiling, Long> {

    StoredFiling save(StoredFiling filing);

    List<StoredFiling> findByFiledYearAndFiledQuarter(int year, int quarter);
}
