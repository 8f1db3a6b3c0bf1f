package cn.dingban.briefing;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the office made of a month's meeting: its own lists of speakers in place of the proposed ones, and what it wants to assign there. */
@Entity
@Table(name = "briefing_meeting")
class Meeting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    private String period;

    @Column(columnDefinition = "text")
    private String speakers = "[]";

    @Column(columnDefinition = "text")
    private String tasks = "[]";

    private boolean edited;

    @Version
    private long version;

    protected Meeting() {
        // for JPA
        this(ReportingPeriod.of(2000, 1));
    }

    Meeting(ReportingPeriod period) {
        this.period = period.toString();
    }

    /** Whether the lists are the office's; until then the rule's hold. */
    boolean isEdited() {
        return edited;
    }

    void become(List<Speaker> changed) {
        speakers = JSON.writeValueAsString(changed);
        edited = true;
    }

    void assign(List<String> changed) {
        tasks = JSON.writeValueAsString(changed);
    }

    List<Speaker> speakers() {
        return List.of(JSON.readValue(speakers, Speaker[].class));
    }

    List<String> tasks() {
        return List.of(JSON.readValue(tasks, String[].class));
    }
}
