package cn.dingban.reporting;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A stored picture. Its content never changes; only what it belongs to is settled later. */
@Entity
@Table(name = "report_evidence")
class StoredEvidence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_evidence_seq")
    @SequenceGenerator(name = "report_evidence_seq", sequenceName = "report_evidence_seq", allocationSize = 50)
    private long id;

    private String userId;
    private long unitId;
    private @Nullable Long projectId;
    private @Nullable String period;
    private @Nullable Long draftId;
    private String mediaType;
    private int sizeBytes;
    private String sha256;

    /** Base64, because the databases differ in what they call bytes. */
    @Column(columnDefinition = "text")
    private String content;

    private Instant createdAt;

    protected StoredEvidence() {
        // for JPA
        this("", 0, PictureType.PNG, new byte[0], Instant.EPOCH);
    }

    StoredEvidence(String userId, long unitId, PictureType type, byte[] content, Instant now) {
        this.userId = userId;
        this.unitId = unitId;
        this.mediaType = type.mediaType();
        this.sizeBytes = content.length;
        this.sha256 = hash(content);
        this.content = Base64.getEncoder().encodeToString(content);
        this.createdAt = now;
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void belongTo(long project, ReportingPeriod month) {
        projectId = project;
        period = month.toString();
    }

    void cameWith(long draft) {
        draftId = draft;
    }

    EvidenceView view() {
        return new EvidenceView(id, userId, projectId, period, draftId, mediaType, sizeBytes, sha256, createdAt);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
