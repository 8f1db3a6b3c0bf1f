package cn.dingban.leadership;

import cn.dingban.audit.AuditTrail;
import cn.dingban.issue.By;
import cn.dingban.obligation.ObligationKey;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly filing of the register (季度报备): which units owe it, and that they have done it. */
@Component
@Transactional
public class FilingContacts {

    static final String KIND = "contact-filing";

    private final StoredFilings stored;
    private final Obligations obligations;
    private final Around around;
    private final LeadersOfProjects leaders;
    private final LeadershipRules rules;

    FilingContacts(
            StoredFilings stored,
            Obligations obligations,
            Around around,
            LeadersOfProjects leaders,
            LeadershipRules rules) {
        this.stored = stored;
        this.obligations = obligations;
        this.around = around;
        this.leaders = leaders;
        this.rules = rules;
    }

    /** What it needs of the rest of the house. */
    @Component("filingContactsAround")
    record Around(
            ProjectRegister register,
            Organisation organisation,
            WorkingCalendar calendar,
            AuditTrail trail,
            OfficeClock clock) {}

    private static ObligationKey owed(long unitId, Quarter quarter) {
        return new ObligationKey(KIND, unitId, quarter.last());
    }

    /** The last day on which a quarter is filed in time; empty while the working calendar of that year is missing. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> due(Quarter quarter) {
        return around.calendar().tryPlusWorkingDays(quarter.until(), rules.fileWithin());
    }

    /** The units with projects that somebody leads, each once. */
    @Transactional(readOnly = true)
    public List<Unit> units(Quarter quarter) {
        return leaders.led(around.register().planned(quarter.last()), quarter.last()).stream()
                .map(Project::unitId)
                .distinct()
                .flatMap(id -> around.organisation().unit(id).stream())
                .toList();
    }

    /** Those among them that have filed. */
    @Transactional(readOnly = true)
    public Set<Long> filed(Quarter quarter) {
        return stored.findByFiledYearAndFiledQuarter(quarter.year(), quarter.number()).stream()
                .map(StoredFiling::unitId)
                .collect(Collectors.toSet());
    }

    /** Whether a quarter waits for this unit's filing. */
    @Transactional(readOnly = true)
    public boolean isOwedBy(long unitId) {
        return obligations.owedBy(unitId).stream().anyMatch(owed -> owed.kind().equals(KIND));
    }

    /** From now on the quarter is owed, unless it was filed before. */
    void open(Unit unit, Quarter quarter) {
        if (obligations.find(owed(unit.id(), quarter)).isEmpty()
                && !filed(quarter).contains(unit.id())) {
            obligations.owe(
                    owed(unit.id(), quarter),
                    unit.name(),
                    unit.id(),
                    due(quarter).orElse(null));
        }
    }

    /** The unit says that it has filed it, signed and sealed; once is enough. @return false where it had said so before */
    public boolean file(long unitId, Quarter quarter, By by) {
        if (filed(quarter).contains(unitId)) {
            return false;
        }
        stored.save(new StoredFiling(unitId, quarter, by, around.clock().instant()));
        obligations.fulfil(owed(unitId, quarter));
        String unit = around.organisation().unit(unitId).map(Unit::name).orElse("");
        around.trail().record(by.actor(), "contact.file", unit, "%d-Q%d".formatted(quarter.year(), quarter.number()));
        return true;
    }
}
