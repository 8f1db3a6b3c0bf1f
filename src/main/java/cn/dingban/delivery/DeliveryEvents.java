package cn.dingban.delivery;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryEvents extends Repository<DeliveryEvent, Long> {

    @Query("select e from DeliveryEvent e where e.delivery.id = :deliveryId order by e.at, e.id")
    List<DeliveryEvent> of(long deliveryId);

    /** The deliveries whose words went with this one. */
    @Query("select e.delivery from DeliveryEvent e where e.otherId = :carrierId and e.what = MERGED order by e.id")
    List<Delivery> mergedInto(long carrierId);
}
