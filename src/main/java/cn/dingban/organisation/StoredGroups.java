package cn.dingban.organisation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StoredGroups extends Repository<StoredGroup, Long> {

    List<StoredGroup> findAllByOrderById();

    StoredGroup save(StoredGroup stored);
}
