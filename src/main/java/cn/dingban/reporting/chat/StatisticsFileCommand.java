package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FileCommand;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.reporting.statistics.Differences;
import cn.dingban.reporting.statistics.ImportingStatistics;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.spreadsheet.ImportOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes the month's figures that the statistics department, or the key-project office for it, sends privately. Which month they run to is said by
 * the file's name; without it nothing is stored.
 */
@Component
@Order(StatisticsFileCommand.BEFORE_OTHER_TABLES)
class StatisticsFileCommand implements FileCommand {

    static final int BEFORE_OTHER_TABLES = -10;

    private static final Pattern MONTH = Pattern.compile(
            "(?:(20\\d\\d)\\s*[-年._]?\\s*)?(?:1\\s*[-—–~～至到]\\s*)?(1[0-2]|0?[1-9])\\s*月|(20\\d\\d)[-._]?(0[1-9]|1[0-2])(?!\\d)");

    private static final String STATISTICS = "统计";
    private static final int ROWS_SHOWN = 8;

    private final ImportingStatistics importing;
    private final Differences differences;
    private final MessageTemplates templates;
    private final Wording wording;
    private final Clock clock;

    StatisticsFileCommand(
            ImportingStatistics importing,
            Differences differences,
            MessageTemplates templates,
            Wording wording,
            Clock clock) {
        this.importing = importing;
        this.differences = differences;
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean accepts(Caller caller, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean table = name.endsWith(".xlsx") || name.endsWith(".csv");
        boolean forDepartment = caller.official().holds(Role.KEY_PROJECT_OFFICE) && name.contains(STATISTICS);
        return !caller.inGroup() && table && (caller.official().holds(Role.STATISTICS) || forDepartment);
    }

    @Override
    public List<Answer> handle(Caller caller, String fileName, byte[] content) {
        Optional<ReportingPeriod> period = period(fileName, LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE));
        if (period.isEmpty()) {
            return List.of(Answer.text(templates.render("statistics-which-month", Map.of("file", fileName))));
        }
        ImportOutcome outcome = importing.importFile(period.get(), fileName, content, false, caller.userId());
        return List.of(Answer.text(
                outcome.isRefused()
                        ? templates.render("import-refused", Map.of("reason", String.valueOf(outcome.refusal())))
                        : templates.render("statistics-imported", model(period.get(), outcome))));
    }

    /** The month that the name says; without a year the latest that has begun. */
    static Optional<ReportingPeriod> period(String fileName, LocalDate today) {
        Matcher month = MONTH.matcher(fileName);
        if (!month.find()) {
            return Optional.empty();
        }
        String year = month.group(1) == null ? month.group(3) : month.group(1);
        int number = Integer.parseInt(month.group(2) == null ? month.group(4) : month.group(2));
        int latest = number > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return Optional.of(ReportingPeriod.of(year == null ? latest : Integer.parseInt(year), number));
    }

    private Map<String, Object> model(ReportingPeriod period, ImportOutcome outcome) {
        Map<String, Object> model = new HashMap<>();
        model.put("month", wording.month(period));
        model.put("created", outcome.created());
        model.put("updated", outcome.updated());
        model.put("unchanged", outcome.unchanged());
        model.put("differences", differences.of(period).size());
        model.put("rejected", outcome.rejected().size());
        model.put(
                "rows",
                outcome.rejected().stream()
                        .limit(ROWS_SHOWN)
                        .map(row -> Map.of(
                                "row", String.valueOf(row.row()), "column", row.column(), "message", row.message()))
                        .toList());
        model.put("more", outcome.rejected().size() > ROWS_SHOWN);
        model.put("any", !outcome.rejected().isEmpty());
        return model;
    }
}
