package cn.dingban.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredOfficials extends Repository<StoredOfficial, Long> {

    List<StoredOfficial> findAllByOrderById();

    Optional<StoredOfficial> findById(long id);

    StoredOfficial save(StoredOfficial stored);
}
