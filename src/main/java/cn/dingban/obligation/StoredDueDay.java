package cn.dingban.obligation;

import cn.dingban.shared.ReportingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One setting of a due day; written once, never changed. The latest of a kind and month holds. */
@Entity
@Immutable
@Table(name = "obligation_due_day")
class StoredDueDay {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "obligation_due_day_seq")
    @SequenceGenerator(name = "obligation_due_day_seq", sequenceName = "obligation_due_day_seq", allocationSize = 50)
    private long id;

    private String kind;
    private String period;
    private @Nullable LocalDate dueOn;
    private String reason;
    private String actor;
    private Instant at;

    protected StoredDueDay() {
        // for JPA
        this(new DueDaySetting("", ReportingPeriod.of(2000, 1), null, "", "", Instant.EPOCH));
    }

    StoredDueDay(DueDaySetting setting) {
        this.kind = setting.kind();
        this.period = setting.period().toString();
        this.dueOn = setting.dueOn();
        this.reason = setting.reason();
        this.actor = setting.actor();
        this.at = setting.at();
    }

    DueDaySetting setting() {
        return new DueDaySetting(kind, ReportingPeriod.parse(period), dueOn, reason, actor, at);
    }
}
