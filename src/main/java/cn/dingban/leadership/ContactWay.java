package cn.dingban.leadership;

/** How a leader was in contact with a project (联系方式). */
public enum ContactWay {
    /** On site (现场). */
    ON_SITE,
    /** In a meeting (会议). */
    MEETING,
    /** By telephone (电话). */
    PHONE
}
