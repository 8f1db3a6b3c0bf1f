package cn.dingban.briefing;

import cn.dingban.shared.ReportingPeriod;

/**
 * Which bulletin of which month.
 *
 * @param area of a county's bulletin; empty for the others
 */
public record BulletinKey(BulletinKind kind, ReportingPeriod period, String area) {

    public static BulletinKey city(ReportingPeriod period) {
        return new BulletinKey(BulletinKind.CITY, period, "");
    }
}
