package cn.dingban.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file on its way to somebody. Apart from the delivery, so that lists of deliveries stay light. */
@Entity
@Table(name = "delivery_file")
class StoredFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_file_seq")
    @SequenceGenerator(name = "delivery_file_seq", sequenceName = "delivery_file_seq", allocationSize = 50)
    private long id;

    private String name;

    /** Base64, because the databases differ in what they call bytes. */
    @Column(columnDefinition = "text")
    private String content;

    /** SHA-256 of name and content, hexadecimal; null for files from before it was kept. */
    private @Nullable String digest;

    private Instant createdAt;

    protected StoredFile() {
        // for JPA
        this(new FileContent("", new byte[0]), Instant.EPOCH);
    }

    StoredFile(FileContent file, Instant now) {
        this.name = file.name();
        this.content = Base64.getEncoder().encodeToString(file.bytes());
        this.digest = digest(file);
        this.createdAt = now;
    }

    /** The same for the same file under the same name. */
    static String digest(FileContent file) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(file.name().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(file.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    FileContent file() {
        return new FileContent(name, Base64.getDecoder().decode(content));
    }

    long id() {
        return id;
    }
}
