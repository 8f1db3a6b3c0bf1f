package cn.dingban.reporting.chat;

import cn.dingban.reporting.ReportContent;
import cn.dingban.shared.ReportingPeriod;

/** One project of a filled form, as it would be reported. */
record SheetLine(long projectId, String project, String month, ReportContent content) {

    ReportingPeriod period() {
        return ReportingPeriod.parse(month);
    }
}
