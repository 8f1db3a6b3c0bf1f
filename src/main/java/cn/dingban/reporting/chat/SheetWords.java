package cn.dingban.reporting.chat;

import cn.dingban.conversation.SensitiveWords;
import cn.dingban.delivery.Wording;
import cn.dingban.reporting.ReportContent;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.spreadsheet.RejectedRow;
import cn.dingban.spreadsheet.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words what a filled form says and what is wrong with it. */
@Component
class SheetWords {

    private static final int SHOWN = 12;

    private final SensitiveWords sensitive;
    private final Wording wording;

    SheetWords(SensitiveWords sensitive, Wording wording) {
        this.sensitive = sensitive;
        this.wording = wording;
    }

    boolean sensitive(Table table) {
        return table.rows().stream()
                .anyMatch(row -> sensitive.inAny(row.cells().values())
                        || sensitive.inAny(row.remarks().values()));
    }

    String noForm() {
        return wording.phrase("reporting.sheet.no-form");
    }

    /** Whether that month has not even begun. */
    boolean isNotOver(ReportingPeriod period, Instant now) {
        return period.month().isAfter(YearMonth.from(now.atZone(OfficeClock.ZONE)));
    }

    String notYet(ReportingPeriod period) {
        return wording.phrase("reporting.sheet.not-yet", wording.month(period));
    }

    Map<String, Object> model(SheetReading read) {
        Map<String, Object> model = new HashMap<>();
        model.put("month", wording.month(read.period()));
        model.put("count", read.lines().size());
        model.put("lines", read.lines().stream().map(this::line).toList());
        model.put("notes", read.notes());
        model.put("untouched", read.blank() == 0 ? "" : String.valueOf(read.blank()));
        model.put("wrong", rows(read.faults()) == 0 ? "" : String.valueOf(rows(read.faults())));
        model.put(
                "faults",
                read.faults().stream().limit(SHOWN).map(SheetWords::fault).toList());
        model.put(
                "more",
                read.faults().size() > SHOWN ? String.valueOf(read.faults().size() - SHOWN) : "");
        return model;
    }

    private static long rows(List<RejectedRow> faults) {
        return faults.stream().map(RejectedRow::row).distinct().count();
    }

    private Map<String, String> line(SheetLine line) {
        ReportContent said = line.content();
        return Map.of(
                "project", line.project(),
                "amount", wording.money(said.monthInvestment()),
                "ytd", wording.money(said.yearToDate()),
                "progress", said.progress(),
                "problems", said.problems());
    }

    private static Map<String, String> fault(RejectedRow fault) {
        return Map.of("row", String.valueOf(fault.row()), "column", fault.column(), "message", fault.message());
    }
}
