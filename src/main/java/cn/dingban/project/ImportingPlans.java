package cn.dingban.project;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.Organisation;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.ReadFile;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports a year's plan, compares it with what is stored, and stores what changed as a new version. */
@Service
public class ImportingPlans {

    private static final Phrases PHRASES = new Phrases("project");

    /** So many projects may always leave a plan at once, as they do in the middle of a year. */
    private static final int FEW = 5;

    private static final int SHARE = 3;

    private final StoringPlans plans;
    private final Organisation organisation;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ImportingPlans(StoringPlans plans, Organisation organisation, AuditTrail trail, ApplicationEventPublisher events) {
        this.plans = plans;
        this.organisation = organisation;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @param planKind {@code physical-progress}; the other plans are refused for now
     * @param dryRun says what would change and changes nothing
     * @param withdrawMissing confirms that many projects of the present plan are missing from the file on purpose
     * @param actor who asked, for the trail
     */
    @Transactional
    public ImportOutcome importFile(
            String planKind,
            int year,
            String fileName,
            byte[] content,
            boolean dryRun,
            boolean withdrawMissing,
            String actor) {
        if (!planKind.equals(StoredRegister.PHYSICAL_PROGRESS)) {
            return ImportOutcome.refused(PHRASES.say("plan.kind-unsupported", planKind));
        }
        ReadFile file = TableReader.read(fileName, content);
        if (file.refusal() != null) {
            return ImportOutcome.refused(file.refusal());
        }
        Optional<Table> table = file.table(PlanRowReader.COLUMNS);
        if (table.isEmpty()) {
            return ImportOutcome.refused(PHRASES.say("plan.no-table"));
        }
        if (table.get().rows().isEmpty()) {
            return ImportOutcome.refused(PHRASES.say("plan.no-rows"));
        }
        return take(new Request(planKind, year, fileName, dryRun, withdrawMissing, actor), table.get());
    }

    /** What was asked for, once there is a table. */
    private record Request(
            String planKind, int year, String fileName, boolean dryRun, boolean withdrawMissing, String actor) {}

    private ImportOutcome take(Request request, Table table) {
        StoredPlan plan = plans.lock(request.planKind(), request.year()).orElse(null);
        PlanImport found = compare(request, table);
        Optional<String> objection = objection(plan, request, found);
        if (objection.isPresent()) {
            return ImportOutcome.refused(objection.get());
        }
        ImportOutcome outcome = found.tally().outcome();
        if (!request.dryRun()) {
            store(plan, request, found, outcome);
        }
        return outcome;
    }

    private PlanImport compare(Request request, Table table) {
        PlanRowReader reader = new PlanRowReader(table, new PlanPeople(organisation));
        PlanImport found =
                new PlanImport(table, reader, plans.known(), plans.newest(request.planKind(), request.year()));
        found.compare();
        return found;
    }

    private Optional<String> objection(@Nullable StoredPlan plan, Request request, PlanImport found) {
        if (plan != null && request.year() < plans.runningMonth().year()) {
            return Optional.of(PHRASES.say("plan.year-over", request.year()));
        }
        int missing = found.missing().size();
        if (!request.withdrawMissing() && missing > FEW && missing * SHARE > found.presentCount()) {
            String example = found.missing().get(0).project().facts().name();
            return Optional.of(PHRASES.say("plan.many-withdrawn", missing, found.presentCount(), example));
        }
        return Optional.empty();
    }

    private void store(@Nullable StoredPlan plan, Request request, PlanImport found, ImportOutcome outcome) {
        if (outcome.changesAnything()) {
            events.publishEvent(plans.store(plan, request.planKind(), request.year(), found));
        }
        trail.record(
                request.actor(),
                "plan.import",
                request.planKind() + " " + request.year(),
                "%s: created %d, updated %d, unchanged %d, withdrawn %d, rejected %d"
                        .formatted(
                                request.fileName(),
                                outcome.created(),
                                outcome.updated(),
                                outcome.unchanged(),
                                outcome.withdrawn(),
                                outcome.rejected().size()));
    }
}
