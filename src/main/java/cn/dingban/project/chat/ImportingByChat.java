package cn.dingban.project.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.project.ImportingPlans;
import cn.dingban.project.chat.PendingImport.Kind;
import cn.dingban.shared.OfficeClock;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.RejectedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tries a sent file out, says what would change and which rows are wrong, and imports it once that is confirmed. */
@Component
class ImportingByChat {

    static final String TOPIC = "import";
    static final String CARD = "import-confirm";

    private static final String PLAN = "physical-progress";
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final int ROWS_SHOWN = 8;

    private final PendingImports pending;
    private final ImportingOrganisation organisation;
    private final ImportingPlans plans;
    private final Dialogues dialogues;
    private final MessageTemplates templates;
    private final Clock clock;

    ImportingByChat(
            PendingImports pending,
            ImportingOrganisation organisation,
            ImportingPlans plans,
            Dialogues dialogues,
            MessageTemplates templates,
            Clock clock) {
        this.pending = pending;
        this.organisation = organisation;
        this.plans = plans;
        this.dialogues = dialogues;
        this.templates = templates;
        this.clock = clock;
    }

    Answer tryOut(Caller caller, String fileName, byte[] content) {
        ImportOutcome asOrganisation = organisation.importFile(fileName, content, null, true, caller.userId());
        int year = yearIn(fileName);
        boolean plan = asOrganisation.isRefused();
        ImportOutcome outcome =
                plan ? plans.importFile(PLAN, year, fileName, content, true, true, caller.userId()) : asOrganisation;
        if (outcome.isRefused()) {
            return Answer.text(templates.render("import-refused", Map.of("reason", String.valueOf(outcome.refusal()))));
        }
        if (!outcome.changesAnything()) {
            return Answer.text(templates.render("import-nothing", model(outcome, fileName, plan, year)));
        }
        PendingImport stored = pending.saveAndFlush(new PendingImport(
                caller.userId(),
                fileName,
                plan ? Kind.PLAN : Kind.ORGANISATION,
                plan ? year : 0,
                content,
                clock.instant()));
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(stored.id()));
        return preview(stored, templates.render("import-preview", model(outcome, fileName, plan, year)));
    }

    private static Answer preview(PendingImport stored, Rendered text) {
        Map<String, String> values = Map.of(
                "heading", text.title(),
                "body", text.body(),
                "open", "true",
                "import", String.valueOf(stored.id()));
        return Answer.card(text, new CardContent(CARD, values), CARD);
    }

    Optional<PendingImport> open(Caller caller, String id) {
        return id.matches("\\d{1,18}")
                ? pending.findById(Long.valueOf(id)).filter(file -> file.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    Answer confirm(Caller caller, PendingImport file) {
        boolean plan = file.kind() == Kind.PLAN;
        ImportOutcome outcome = plan
                ? plans.importFile(PLAN, file.planYear(), file.fileName(), file.bytes(), false, true, caller.userId())
                : organisation.importFile(file.fileName(), file.bytes(), null, false, caller.userId());
        int year = file.planYear();
        close(caller, file);
        return Answer.text(
                outcome.isRefused()
                        ? templates.render("import-refused", Map.of("reason", String.valueOf(outcome.refusal())))
                        : templates.render("import-done", model(outcome, file.fileName(), plan, year)));
    }

    Answer drop(Caller caller, PendingImport file) {
        close(caller, file);
        return Answer.text(templates.render("import-dropped", Map.of()));
    }

    private void close(Caller caller, PendingImport file) {
        file.close();
        dialogues.close(caller.userId(), TOPIC, String.valueOf(file.id()));
    }

    private int yearIn(String fileName) {
        Matcher year = YEAR.matcher(fileName);
        return year.find()
                ? Integer.parseInt(year.group())
                : LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE).getYear();
    }

    private static Map<String, Object> model(ImportOutcome outcome, String fileName, boolean plan, int year) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", fileName);
        model.put("plan", plan);
        model.put("year", String.valueOf(year));
        model.put("created", outcome.created());
        model.put("updated", outcome.updated());
        model.put("unchanged", outcome.unchanged());
        model.put("withdrawn", outcome.withdrawn());
        model.put("rejectedCount", outcome.rejected().size());
        model.put(
                "rejected",
                outcome.rejected().stream()
                        .limit(ROWS_SHOWN)
                        .map(ImportingByChat::row)
                        .toList());
        model.put("more", outcome.rejected().size() > ROWS_SHOWN);
        return model;
    }

    private static Map<String, Object> row(RejectedRow row) {
        return Map.of("row", String.valueOf(row.row()), "column", row.column(), "message", row.message());
    }
}
