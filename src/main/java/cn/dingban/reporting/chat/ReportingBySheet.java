package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.spreadsheet.ReadFile;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableReader;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A filled form is read back once for all its projects, and one word confirms it. Rows that are wrong are named and left out. */
@Component
class ReportingBySheet {

    static final String TOPIC = "report-sheet";
    static final String CARD = "report-sheet";

    private final ReportSheets sheets;
    private final ReadingSheets reading;
    private final SheetWords words;
    private final Dialogues dialogues;
    private final MessageTemplates templates;
    private final Clock clock;

    ReportingBySheet(
            ReportSheets sheets,
            ReadingSheets reading,
            SheetWords words,
            Dialogues dialogues,
            MessageTemplates templates,
            Clock clock) {
        this.sheets = sheets;
        this.reading = reading;
        this.words = words;
        this.dialogues = dialogues;
        this.templates = templates;
        this.clock = clock;
    }

    Answer take(Caller caller, String fileName, byte[] content) {
        ReadFile file = TableReader.read(fileName, content);
        if (file.refusal() != null) {
            return answer("report-sheet-refused", Map.of("reason", file.refusal()));
        }
        Optional<Table> table = file.table(SheetRows.COLUMNS);
        if (table.isEmpty()) {
            return answer("report-sheet-refused", Map.of("reason", words.noForm()));
        }
        if (words.sensitive(table.get())) {
            return answer("sensitive", Map.of());
        }
        SheetReading read = reading.read(caller, fileName, table.get());
        if (words.isNotOver(read.period(), clock.instant())) {
            return answer("report-sheet-refused", Map.of("reason", words.notYet(read.period())));
        }
        return read.lines().isEmpty()
                ? answer(read.faults().isEmpty() ? "report-sheet-blank" : "report-sheet-wrong", words.model(read))
                : readBack(caller, read);
    }

    private Answer readBack(Caller caller, SheetReading read) {
        sheets.findByUserIdAndOpenTrue(caller.userId()).forEach(ReportSheet::close);
        ReportSheet stored = sheets.saveAndFlush(new ReportSheet(caller.userId(), read.lines(), clock.instant()));
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(stored.id()));
        Rendered text = templates.render("report-sheet-readback", words.model(read));
        Map<String, String> values = Map.of(
                "heading", text.title(),
                "body", text.body(),
                "open", "true",
                "sheet", String.valueOf(stored.id()));
        return Answer.card(text, new CardContent(CARD, values), CARD);
    }

    Optional<ReportSheet> open(Caller caller, String id) {
        return id.matches("\\d{1,18}")
                ? sheets.findById(Long.valueOf(id)).filter(sheet -> sheet.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    Answer drop(Caller caller, ReportSheet sheet) {
        close(caller, sheet);
        return answer("report-cancelled", Map.of());
    }

    void close(Caller caller, ReportSheet sheet) {
        sheet.close();
        dialogues.close(caller.userId(), TOPIC, String.valueOf(sheet.id()));
    }

    private Answer answer(String template, Map<String, ?> model) {
        return Answer.text(templates.render(template, model));
    }
}
