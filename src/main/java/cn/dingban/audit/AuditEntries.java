package cn.dingban.audit;

import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove an entry. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);
}
