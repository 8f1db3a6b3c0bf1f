package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FileCommand;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.chat.Minutes.Line;
import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.ReadFile;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableReader;
import cn.dingban.spreadsheet.TableRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes a meeting's decisions as a table (议定事项, 牵头单位, 配合单位, 时限) from those who may issue orders. */
@Component
@Order(DecisionsByFile.BEFORE_OTHER_TABLES)
class DecisionsByFile implements FileCommand {

    static final int BEFORE_OTHER_TABLES = -20;

    private static final ColumnNames COLUMNS = ColumnNames.load("decisions-columns");
    private static final Pattern NAMED = Pattern.compile("议定|纪要|会议决定");
    /** What a file's name says besides the meeting's. */
    private static final Pattern MEETING = Pattern.compile("(?:会议)?(?:议定事项|议定|决定事项|纪要).*$|\\.(?:xlsx|csv)$");

    private static final String SUPPORTING = "配合";
    private static final String BEFORE = "前";

    private final MeetingDecisions decisions;
    private final MessageTemplates templates;

    DecisionsByFile(MeetingDecisions decisions, MessageTemplates templates) {
        this.decisions = decisions;
        this.templates = templates;
    }

    @Override
    public boolean accepts(Caller caller, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !caller.inGroup()
                && NAMED.matcher(name).find()
                && (name.endsWith(".xlsx") || name.endsWith(".csv"))
                && decisions.mayIssue(caller);
    }

    @Override
    public List<Answer> handle(Caller caller, String fileName, byte[] content) {
        ReadFile file = TableReader.read(fileName, content);
        if (file.refusal() != null) {
            return List.of(
                    Answer.text(templates.render("import-refused", Map.of("reason", String.valueOf(file.refusal())))));
        }
        Optional<Table> table = file.table(COLUMNS);
        List<Line> lines = new ArrayList<>();
        table.ifPresent(found ->
                found.rows().forEach(row -> lines.add(new Line(String.valueOf(row.number()), sentence(row)))));
        return List.of(decisions.readBack(caller, MEETING.matcher(fileName).replaceAll(""), lines));
    }

    /** As it would be typed. */
    private static String sentence(TableRow row) {
        StringBuilder sentence = new StringBuilder(row.text("lead"));
        if (row.has("supporting")) {
            sentence.append(' ').append(SUPPORTING).append(' ').append(row.text("supporting"));
        }
        sentence.append(' ')
                .append(row.has("project") ? row.text("project") : "")
                .append(row.text("what"));
        if (row.has("due")) {
            sentence.append(' ').append(day(row.text("due")));
        }
        return sentence.toString();
    }

    private static String day(String written) {
        try {
            LocalDate day = LocalDate.parse(written.substring(0, Math.min(written.length(), "2026-12-20".length())));
            return "%d年%d月%d日%s".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), BEFORE);
        } catch (DateTimeParseException notIso) {
            return written.endsWith(BEFORE) ? written : written + BEFORE;
        }
    }
}
