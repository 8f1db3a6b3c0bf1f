package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;

/**
 * A month's proposals were handed in, sent back, or signed.
 *
 * @param by the userId of whoever did it
 * @param why the reason, where it was sent back; else empty
 */
public record MonthChanged(ReportingPeriod period, SheetStage stage, String by, String why) {}
