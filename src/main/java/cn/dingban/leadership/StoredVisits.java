package cn.dingban.leadership;

import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a contact. */
interface StoredVisits extends Repository<StoredVisit, Long> {

    StoredVisit save(StoredVisit visit);
}
