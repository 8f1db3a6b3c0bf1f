package cn.dingban.console.pages;

import cn.dingban.audit.AuditLine;
import cn.dingban.audit.AuditTrail;
import cn.dingban.audit.ReadingTrail;
import cn.dingban.audit.ReadingTrail.Checked;
import cn.dingban.audit.ReadingTrail.Wanted;
import cn.dingban.console.ActorNames;
import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Download;
import cn.dingban.delivery.FileContent;
import cn.dingban.shared.OfficeClock;
import cn.dingban.spreadsheet.ListWorkbook;
import cn.dingban.spreadsheet.ListWorkbook.Column;
import cn.dingban.spreadsheet.ListWorkbook.ListSheet;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what when (审计): searched, checked, exported. That somebody read it is an entry too. */
@Controller
class AuditPage {

    private static final int MOST_SHOWN = 1_000;
    private static final int MOST_EXPORTED = 100_000;

    private final ReadingTrail reading;
    private final AuditTrail trail;
    private final ActorNames actors;
    private final TrailWords said;
    private final ConsoleWords words;

    record Row(String at, TrailWords.Said said, String seal) {}

    AuditPage(ReadingTrail reading, AuditTrail trail, ActorNames actors, TrailWords said, ConsoleWords words) {
        this.reading = reading;
        this.trail = trail;
        this.actors = actors;
        this.said = said;
        this.words = words;
    }

    @GetMapping("/audit")
    String page(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(name = "words", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean check,
            Principal who,
            Model model) {
        List<AuditLine> found = reading.find(wanted(actor, wanted, from, until), MOST_SHOWN);
        trail.record(
                who.getName(),
                check ? "audit.check" : "audit.read",
                (actor + " " + wanted).strip(),
                (from + " " + until).strip());
        model.addAttribute("sheet", Sheet.of(found, page).map(this::row));
        model.addAttribute("actor", actor);
        model.addAttribute("words", wanted);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        if (check) {
            Checked checked = reading.check();
            model.addAttribute("sealed", checked.sealed());
            model.addAttribute("broken", checked.brokenAt());
        }
        model.addAttribute("all", found.size() < MOST_SHOWN);
        return "console/audit";
    }

    @GetMapping("/audit.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(name = "words", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Principal who) {
        List<List<Object>> rows = reading.find(wanted(actor, wanted, from, until), MOST_EXPORTED).stream()
                .map(this::cells)
                .toList();
        trail.record(
                who.getName(), "audit.export", "%s %s".formatted(from, until).strip(), rows.size() + " entries");
        String title = words.say("audit.title");
        byte[] file = new ListWorkbook(List.of(new ListSheet(title, title, columns(), rows, "…"))).bytes();
        return Download.of(new FileContent(title + ".xlsx", file));
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.say("audit.at"), 20),
                new Column(words.say("audit.actor"), 18),
                new Column(words.say("audit.action"), 24),
                new Column(words.say("audit.subject"), 36),
                new Column(words.say("audit.detail"), 60),
                new Column(words.say("audit.seal"), 10),
                new Column(words.say("audit.raw.actor"), 18),
                new Column(words.say("audit.raw.action"), 24),
                new Column(words.say("audit.raw.subject"), 36),
                new Column(words.say("audit.raw.detail"), 60));
    }

    /** In words, and beside them what was sealed. */
    private List<Object> cells(AuditLine line) {
        Row row = row(line);
        return List.of(
                row.at(),
                row.said().actor(),
                row.said().action(),
                row.said().subject(),
                row.said().detail(),
                row.seal(),
                line.actor(),
                line.action(),
                line.subject(),
                line.detail());
    }

    private Wanted wanted(String actor, String wanted, String from, String until) {
        LocalDate last = day(until);
        return new Wanted(
                actor.isBlank() ? List.of() : actors.meant(actor.strip()),
                wanted.strip(),
                said.codes(wanted.strip()),
                start(day(from)),
                last == null ? null : start(last.plusDays(1)));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException stale) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    private Row row(AuditLine line) {
        return new Row(said.at(line), said.said(line), line.seq() == null ? "" : String.valueOf(line.seq()));
    }
}
