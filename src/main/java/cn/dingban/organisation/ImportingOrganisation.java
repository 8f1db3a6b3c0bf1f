package cn.dingban.organisation;

import cn.dingban.audit.AuditTrail;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.ImportTally;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.ReadFile;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports units, officials and groups from the office's workbook, or one of them from a .csv file. Adds and changes; never removes. */
@Service
public class ImportingOrganisation {

    private static final Phrases PHRASES = new Phrases("organisation");
    private static final List<String> KINDS = List.of("units", "officials", "groups");

    private final StoredUnits units;
    private final StoredOfficials officials;
    private final StoredGroups groups;
    private final StoredRevisions revisions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ImportingOrganisation(
            StoredUnits units,
            StoredOfficials officials,
            StoredGroups groups,
            StoredRevisions revisions,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.units = units;
        this.officials = officials;
        this.groups = groups;
        this.revisions = revisions;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @param kind {@code units}, {@code officials} or {@code groups}; null to take whatever tables the file holds
     * @param dryRun says what would change and changes nothing
     * @param actor who asked, for the trail
     */
    @Transactional
    public ImportOutcome importFile(
            String fileName, byte[] content, @Nullable String kind, boolean dryRun, String actor) {
        if (kind != null && !KINDS.contains(kind)) {
            return ImportOutcome.refused(PHRASES.say("file.unknown-kind", kind));
        }
        ReadFile file = TableReader.read(fileName, content);
        if (file.refusal() != null) {
            return ImportOutcome.refused(file.refusal());
        }
        Tables tables = Tables.in(file, kind);
        if (tables.isNone()) {
            return ImportOutcome.refused(PHRASES.say("file.no-tables"));
        }
        if (tables.isEmpty()) {
            return ImportOutcome.refused(PHRASES.say("file.no-rows"));
        }
        return take(tables, fileName, dryRun, actor);
    }

    /** The up to three tables of a file. */
    private record Tables(Optional<Table> units, Optional<Table> officials, Optional<Table> groups) {

        static Tables in(ReadFile file, @Nullable String kind) {
            return new Tables(
                    kind == null || kind.equals("units") ? file.table(UnitRows.COLUMNS) : Optional.empty(),
                    kind == null || kind.equals("officials") ? file.table(OfficialRows.COLUMNS) : Optional.empty(),
                    kind == null || kind.equals("groups") ? file.table(GroupRows.COLUMNS) : Optional.empty());
        }

        boolean isNone() {
            return units.isEmpty() && officials.isEmpty() && groups.isEmpty();
        }

        boolean isEmpty() {
            return List.of(units, officials, groups).stream()
                    .flatMap(Optional::stream)
                    .allMatch(table -> table.rows().isEmpty());
        }
    }

    private ImportOutcome take(Tables tables, String fileName, boolean dryRun, String actor) {
        StoredRevision revision = revisions.lock();
        ImportTally tally = new ImportTally();
        KnownUnits knownUnits = new KnownUnits(units.findAllByOrderById());
        tables.units().ifPresent(table -> new UnitRows(table, knownUnits).takeOver(tally, dryRun ? null : units));
        tables.officials()
                .ifPresent(
                        table -> new OfficialRows(table, knownUnits, new KnownOfficials(officials.findAllByOrderById()))
                                .takeOver(tally, dryRun ? null : officials));
        tables.groups()
                .ifPresent(table -> new GroupRows(table, knownUnits, groups.findAllByOrderById())
                        .takeOver(tally, dryRun ? null : groups));
        ImportOutcome outcome = tally.outcome();
        if (!dryRun) {
            conclude(outcome, revision, fileName, actor);
        }
        return outcome;
    }

    private void conclude(ImportOutcome outcome, StoredRevision revision, String fileName, String actor) {
        trail.record(
                actor,
                "organisation.import",
                fileName.substring(0, Math.min(fileName.length(), 300)),
                "created %d, updated %d, unchanged %d, rejected %d"
                        .formatted(
                                outcome.created(),
                                outcome.updated(),
                                outcome.unchanged(),
                                outcome.rejected().size()));
        if (outcome.changesAnything()) {
            revision.advance();
            events.publishEvent(new AnnouncingOrganisation.OrganisationImported(outcome.created(), outcome.updated()));
        }
    }
}
