package cn.dingban.project.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;

/** A file that somebody sent, tried out, and has to be confirmed before anything changes. */
@Entity
@Table(name = "project_pending_import")
class PendingImport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_pending_import_seq")
    @SequenceGenerator(
            name = "project_pending_import_seq",
            sequenceName = "project_pending_import_seq",
            allocationSize = 50)
    private long id;

    private String userId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Whose plan it is; 0 for the organisation. */
    private int planYear;

    /** Base64, because the databases differ in what they call bytes. */
    @Column(columnDefinition = "text")
    private String content;

    private boolean open = true;
    private Instant createdAt;

    /** What the file holds. */
    enum Kind {
        ORGANISATION,
        PLAN
    }

    protected PendingImport() {
        // for JPA
        this("", "", Kind.PLAN, 0, new byte[0], Instant.EPOCH);
    }

    PendingImport(String userId, String fileName, Kind kind, int planYear, byte[] content, Instant now) {
        this.userId = userId;
        this.fileName = fileName;
        this.kind = kind;
        this.planYear = planYear;
        this.content = Base64.getEncoder().encodeToString(content);
        this.createdAt = now;
    }

    /** Settled either way; the file itself is no longer needed. */
    void close() {
        open = false;
        content = "";
    }

    boolean isOpenFor(String user) {
        return open && userId.equals(user);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    long id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    Kind kind() {
        return kind;
    }

    int planYear() {
        return planYear;
    }
}
