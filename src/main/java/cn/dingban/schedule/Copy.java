package cn.dingban.schedule;

/** Who may be told beside those whom a schedule is for (抄送). */
public enum Copy {
    /** The unit's reviewers (审核人). */
    REVIEWER,
    /** The unit's head (单位负责人). */
    UNIT_HEAD,
    /** The leader's liaisons (联络员). */
    LIAISON
}
