package cn.dingban.organisation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StoredUnits extends Repository<StoredUnit, Long> {

    List<StoredUnit> findAllByOrderById();

    StoredUnit save(StoredUnit stored);
}
