package cn.dingban.leadership;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Appends only. */
interface ContactSteps extends Repository<ContactStep, Long> {

    ContactStep save(ContactStep step);

    List<ContactStep> findByContactIdInOrderById(Collection<Long> contactIds);
}
