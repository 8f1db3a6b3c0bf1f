package cn.dingban.reporting.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A filled form that was read back and counts for nothing until its sender confirms it. */
@Entity
@Table(name = "report_sheet")
class ReportSheet {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_sheet_seq")
    @SequenceGenerator(name = "report_sheet_seq", sequenceName = "report_sheet_seq", allocationSize = 50)
    private long id;

    private String userId;

    @Column(columnDefinition = "text")
    private String lines;

    private boolean open = true;
    private Instant createdAt;

    protected ReportSheet() {
        // for JPA
        this("", List.of(), Instant.EPOCH);
    }

    ReportSheet(String userId, List<SheetLine> lines, Instant now) {
        this.userId = userId;
        this.lines = JSON.writeValueAsString(lines);
        this.createdAt = now;
    }

    List<SheetLine> lines() {
        return List.of(JSON.readValue(lines, SheetLine[].class));
    }

    /** Settled either way. */
    void close() {
        open = false;
    }

    boolean isOpenFor(String user) {
        return open && userId.equals(user);
    }

    long id() {
        return id;
    }
}
