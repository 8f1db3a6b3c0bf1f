package cn.dingban.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;

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

    private Instant createdAt;

    protected StoredFile() {
        // for JPA
        this(new FileContent("", new byte[0]), Instant.EPOCH);
    }

    StoredFile(FileContent file, Instant now) {
        this.name = file.name();
        this.content = Base64.getEncoder().encodeToString(file.bytes());
        this.createdAt = now;
    }

    FileContent file() {
        return new FileContent(name, Base64.getDecoder().decode(content));
    }

    long id() {
        return id;
    }
}
