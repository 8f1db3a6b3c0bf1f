package cn.dingban.organisation;

import java.util.Set;

/** What an official does in the mechanism (角色). The Chinese words that files use for roles are in {@code vocabulary/organisation.properties}. */
public enum Role {
    /** Fills in the unit's reports (填报人). */
    REPORTER,
    /** Accepts or sends back the unit's reports (审核人). */
    REVIEWER,
    /** Heads the unit (单位负责人). */
    UNIT_HEAD,
    /** Leads projects (领办领导). */
    LEAD_OFFICIAL,
    /** Has charge of the line of work (分管领导). */
    LINE_OFFICIAL,
    /** Keeps a leader's contacts (联络员). */
    LIAISON,
    /** Works in the key-project office (重点办). */
    KEY_PROJECT_OFFICE,
    /** Works in the office for preliminary work (前期办). */
    PRELIMINARY_OFFICE,
    /** Works in one of the three offices that follow up (三办). */
    THREE_OFFICES,
    /** Supplies the statistical figures (统计). */
    STATISTICS,
    /** Receives copies for the organisation department (组织人事). */
    ORGANISATION_PERSONNEL,
    /** Runs this service (管理员). */
    ADMINISTRATOR,
    /** Keeps accounts and locks (安全管理员); runs nothing and reads no trail. */
    SECURITY_ADMINISTRATOR,
    /** Reads the trail (审计员). */
    AUDITOR;

    /** What the protection rules keep apart (三员): nobody has two of them. */
    public static final Set<Role> ADMINISTRATIVE = Set.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);
}
