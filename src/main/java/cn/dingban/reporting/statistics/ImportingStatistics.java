package cn.dingban.reporting.statistics;

import cn.dingban.audit.AuditTrail;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.ImportTally;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.ReadFile;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableReader;
import cn.dingban.spreadsheet.TableRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports a month's statistical figures, beside what units reported. Imported again, only what differs becomes a new revision. */
@Component
public class ImportingStatistics {

    private static final Phrases PHRASES = new Phrases("reporting");
    private static final int LONGEST = 300;

    private final StatisticFigures figures;
    private final Statistics statistics;
    private final ProjectRegister register;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportingStatistics(
            StatisticFigures figures,
            Statistics statistics,
            ProjectRegister register,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.figures = figures;
        this.statistics = statistics;
        this.register = register;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param period the month that the figures run to
     * @param dryRun says what would change and changes nothing
     * @param actor who asked: a userId or {@code api}
     * @return what came of it, row by row; refused as a whole for a month without figures, one that is not over, or a file without the table
     */
    @Transactional
    public ImportOutcome importFile(
            ReportingPeriod period, String fileName, byte[] content, boolean dryRun, String actor) {
        if (!statistics.areExpected(period)) {
            return ImportOutcome.refused(PHRASES.say("reporting.statistics.none-that-month", period.monthNumber()));
        }
        if (!period.month().atEndOfMonth().isBefore(LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE))) {
            return ImportOutcome.refused(PHRASES.say("reporting.statistics.month-not-over", period.monthNumber()));
        }
        ReadFile file = TableReader.read(fileName, content);
        if (file.refusal() != null) {
            return ImportOutcome.refused(file.refusal());
        }
        Optional<Table> table = file.table(StatisticRows.COLUMNS);
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            return ImportOutcome.refused(PHRASES.say("reporting.statistics.no-table"));
        }
        return take(new Request(period, fileName, dryRun, actor), table.get());
    }

    private record Request(ReportingPeriod period, String fileName, boolean dryRun, String actor) {}

    private ImportOutcome take(Request request, Table table) {
        StatisticRows rows = new StatisticRows(table, register.planned(request.period()));
        StatisticFigure.Origin origin =
                new StatisticFigure.Origin(request.actor(), clock.instant(), shortened(request.fileName()));
        ImportTally tally = new ImportTally();
        Set<Long> changed = new HashSet<>();
        for (TableRow row : table.rows()) {
            RowFaults faults = new RowFaults(row, StatisticRows.COLUMNS);
            Optional<StatisticRows.Line> line = rows.read(row, faults);
            tally.reject(faults.all());
            line.filter(read -> keep(request, read, origin, tally)).ifPresent(read -> changed.add(read.projectId()));
        }
        ImportOutcome outcome = tally.outcome();
        if (!request.dryRun()) {
            finish(request, outcome, changed);
        }
        return outcome;
    }

    /** Whether it is new or another than before. */
    private boolean keep(Request request, StatisticRows.Line line, StatisticFigure.Origin origin, ImportTally tally) {
        Optional<StatisticFigure> before = figures.findFirstByPeriodAndProjectIdOrderByRevisionDesc(
                request.period().toString(), line.projectId());
        Optional<Wan> known = before.map(StatisticFigure::yearToDate);
        if (known.filter(amount -> amount.compareTo(line.yearToDate()) == 0).isPresent()) {
            tally.keep();
            return false;
        }
        if (known.isEmpty()) {
            tally.create();
        } else {
            tally.update();
        }
        if (!request.dryRun()) {
            int revision = before.map(StatisticFigure::revision).orElse(0) + 1;
            figures.save(new StatisticFigure(
                    request.period(), line.projectId(), revision, line.yearToDate(), line.remark(), origin));
        }
        return true;
    }

    private void finish(Request request, ImportOutcome outcome, Set<Long> changed) {
        trail.record(
                request.actor(),
                "statistics.import",
                request.period().toString(),
                "%s: created %d, updated %d, unchanged %d, rejected %d"
                        .formatted(
                                shortened(request.fileName()),
                                outcome.created(),
                                outcome.updated(),
                                outcome.unchanged(),
                                outcome.rejected().size()));
        if (!changed.isEmpty()) {
            events.publishEvent(new StatisticsImported(request.period(), changed));
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
