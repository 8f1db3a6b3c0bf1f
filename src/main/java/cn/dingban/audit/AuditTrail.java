package cn.dingban.audit;

/** Writes the append-only trail. Entries are part of the caller's transaction, so that nothing happens without its entry. */
public interface AuditTrail {

    /**
     * @param actor who: a userId, {@code api}, or {@code system}
     * @param action what, as a dotted verb: {@code plan.import}, {@code schedule.pause}
     * @param subject on which thing
     * @param detail what changed, without secrets
     */
    void record(String actor, String action, String subject, String detail);
}
