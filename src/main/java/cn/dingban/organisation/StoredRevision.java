package cn.dingban.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts the imports; there is one row of it. */
@Entity
@Table(name = "organisation_revision")
class StoredRevision {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private long revision;

    void advance() {
        revision++;
    }
}
