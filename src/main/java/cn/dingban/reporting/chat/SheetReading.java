package cn.dingban.reporting.chat;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.spreadsheet.RejectedRow;
import java.util.List;

/**
 * What a filled form says.
 *
 * @param lines what would be reported
 * @param faults what is wrong, cell by cell; nothing of these rows is taken
 * @param notes what does not fit what is known, though it may be right
 * @param blank how many rows were left blank
 */
record SheetReading(
        ReportingPeriod period, List<SheetLine> lines, List<RejectedRow> faults, List<String> notes, int blank) {}
