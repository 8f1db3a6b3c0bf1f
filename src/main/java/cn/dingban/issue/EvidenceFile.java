package cn.dingban.issue;

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
import org.hibernate.annotations.Immutable;

/** A picture or file as stored; never changed. */
@Entity
@Immutable
@Table(name = "issue_evidence")
class EvidenceFile {

    private static final int LONGEST_NAME = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_evidence_seq")
    @SequenceGenerator(name = "issue_evidence_seq", sequenceName = "issue_evidence_seq", allocationSize = 50)
    private long id;

    private long issueId;
    private String userId;
    private String name;
    private int sizeBytes;
    private String sha256;

    /** Base64, because the databases differ in what they call bytes. */
    @Column(columnDefinition = "text")
    private String content;

    private Instant createdAt;

    protected EvidenceFile() {
        // for JPA
        this(0, "", "", new byte[0], Instant.EPOCH);
    }

    EvidenceFile(long issueId, String userId, String name, byte[] content, Instant now) {
        this.issueId = issueId;
        this.userId = userId;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.sizeBytes = content.length;
        this.sha256 = hash(content);
        this.content = Base64.getEncoder().encodeToString(content);
        this.createdAt = now;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String sha256() {
        return sha256;
    }

    long issueId() {
        return issueId;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
