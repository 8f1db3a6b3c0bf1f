package cn.dingban.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredStandIns extends Repository<StoredStandIn, Long> {

    @Query("select s from StoredStandIn s where s.cancelledAt is null order by s.from, s.id")
    List<StoredStandIn> standing();

    @Query("select s from StoredStandIn s where s.id = :id and s.cancelledAt is null")
    Optional<StoredStandIn> standing(long id);

    StoredStandIn save(StoredStandIn stored);
}
