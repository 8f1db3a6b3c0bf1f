package cn.dingban.organisation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StoredOfficials extends Repository<StoredOfficial, Long> {

    List<StoredOfficial> findAllByOrderById();

    StoredOfficial save(StoredOfficial stored);
}
