package cn.dingban.briefing;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A bulletin (通报) on its way: drafted by the service, edited and handed in by one of the office, signed by another, published. */
@Entity
@Table(name = "briefing_bulletin")
class Bulletin {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "briefing_bulletin_seq")
    @SequenceGenerator(name = "briefing_bulletin_seq", sequenceName = "briefing_bulletin_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private BulletinKind kind;

    private String period;
    private String area;
    private int revision;

    @Enumerated(EnumType.STRING)
    private BulletinStage stage = BulletinStage.DRAFT;

    @Column(columnDefinition = "text")
    private String paragraphs = "[]";

    @Column(columnDefinition = "text")
    private String returnedWhy = "";

    private Instant draftedAt;
    private @Nullable String editedBy;
    private @Nullable String maker;
    private @Nullable String checker;
    private @Nullable Instant signedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;

    /** Base64, because the databases differ in what they call bytes. */
    @Column(columnDefinition = "text")
    private String document = "";

    @Column(columnDefinition = "text")
    private String annex = "";

    @Version
    private long version;

    protected Bulletin() {
        // for JPA
        this(BulletinKey.city(ReportingPeriod.of(2000, 1)), 0, List.of(), Instant.EPOCH);
    }

    Bulletin(BulletinKey key, int revision, List<String> paragraphs, Instant now) {
        this.kind = key.kind();
        this.period = key.period().toString();
        this.area = key.area();
        this.revision = revision;
        this.paragraphs = JSON.writeValueAsString(paragraphs);
        this.draftedAt = now;
    }

    /** Worked out anew, while nobody has edited it. */
    void redraft(List<String> text, Instant now) {
        require(BulletinStage.DRAFT);
        paragraphs = JSON.writeValueAsString(text);
        draftedAt = now;
        editedBy = null;
    }

    void edit(List<String> text, String userId) {
        require(BulletinStage.DRAFT);
        paragraphs = JSON.writeValueAsString(text);
        editedBy = userId;
    }

    void submit(String userId) {
        require(BulletinStage.DRAFT);
        stage = BulletinStage.SUBMITTED;
        maker = userId;
        returnedWhy = "";
    }

    void sendBack(String why) {
        require(BulletinStage.SUBMITTED);
        stage = BulletinStage.DRAFT;
        maker = null;
        returnedWhy = why;
    }

    /** Whether this person may sign: neither handed it in nor edited it last. */
    boolean maySign(String userId) {
        return stage == BulletinStage.SUBMITTED && !userId.equals(maker) && !userId.equals(editedBy);
    }

    /** Its files are kept as they will go out. */
    void sign(String userId, Instant now, byte[] docx, byte[] xlsx) {
        require(BulletinStage.SUBMITTED);
        stage = BulletinStage.SIGNED;
        checker = userId;
        signedAt = now;
        document = Base64.getEncoder().encodeToString(docx);
        annex = Base64.getEncoder().encodeToString(xlsx);
    }

    void publish(String userId, Instant now) {
        require(BulletinStage.SIGNED);
        stage = BulletinStage.PUBLISHED;
        publishedBy = userId;
        publishedAt = now;
    }

    private void require(BulletinStage needed) {
        if (stage != needed) {
            throw new IllegalStateException("Bulletin %d is %s, not %s".formatted(id, stage, needed));
        }
    }

    boolean isEdited() {
        return editedBy != null;
    }

    /** The .docx as signed; empty before. */
    byte[] document() {
        return Base64.getDecoder().decode(document);
    }

    /** The .xlsx as signed; empty before. */
    byte[] annex() {
        return Base64.getDecoder().decode(annex);
    }

    BulletinView view() {
        return new BulletinView(
                id,
                new BulletinKey(kind, ReportingPeriod.parse(period), area),
                revision,
                stage,
                List.of(JSON.readValue(paragraphs, String[].class)),
                returnedWhy,
                maker,
                checker,
                signedAt,
                publishedAt);
    }
}
