package cn.dingban.console.access;

import static cn.dingban.organisation.Role.ADMINISTRATOR;
import static cn.dingban.organisation.Role.AUDITOR;
import static cn.dingban.organisation.Role.KEY_PROJECT_OFFICE;
import static cn.dingban.organisation.Role.ORGANISATION_PERSONNEL;
import static cn.dingban.organisation.Role.PRELIMINARY_OFFICE;
import static cn.dingban.organisation.Role.SECURITY_ADMINISTRATOR;
import static cn.dingban.organisation.Role.STATISTICS;
import static cn.dingban.organisation.Role.THREE_OFFICES;

import cn.dingban.organisation.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The console's sections (栏目): who may look, and who may change something there. */
public enum Section {
    /** 总览. */
    OVERVIEW("/", working(), none()),
    /** 月度工作台: holds what nobody outside the office knows of before it is signed. */
    DESK("/desk", EnumSet.of(KEY_PROJECT_OFFICE, AUDITOR), none()),
    /** 项目. */
    PROJECTS("/projects", everybodyConcerned(), none()),
    /** 单位. */
    UNITS("/units", working(), none()),
    /** 人员: mobile numbers are on their pages. */
    PEOPLE(
            "/people",
            EnumSet.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, KEY_PROJECT_OFFICE, AUDITOR),
            EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE)),
    /** 群. */
    GROUPS("/groups", EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE, AUDITOR), none()),
    /** 排期. */
    SCHEDULES("/schedules", EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE, AUDITOR), EnumSet.of(ADMINISTRATOR)),
    /** 工作日历. */
    CALENDAR("/calendar", EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE, AUDITOR), EnumSet.of(ADMINISTRATOR)),
    /** 规则书. */
    RULES("/rules", working(), none()),
    /** 消息模板. */
    TEMPLATES("/templates", EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE, AUDITOR), EnumSet.of(ADMINISTRATOR)),
    /** 应办事项. */
    OBLIGATIONS("/obligations", everybodyConcerned(), none()),
    /** 月度进展. */
    REPORTS("/reports", everybodyConcerned(), none()),
    /** 问题督办. */
    ISSUES("/issues", everybodyConcerned(), none()),
    /** 投递. */
    DELIVERIES(
            "/deliveries",
            EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE, AUDITOR),
            EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE)),
    /** 试一句. */
    TRY("/try", EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE), EnumSet.of(ADMINISTRATOR, KEY_PROJECT_OFFICE)),
    /** 审计. */
    AUDIT("/audit", EnumSet.of(AUDITOR), none()),
    /** 账号. */
    ACCOUNTS("/accounts", EnumSet.of(SECURITY_ADMINISTRATOR), EnumSet.of(SECURITY_ADMINISTRATOR));

    private final String path;
    private final Set<Role> readers;
    private final Set<Role> writers;

    Section(String path, Set<Role> readers, Set<Role> writers) {
        this.path = path;
        this.readers = readers;
        this.writers = writers;
    }

    private static Set<Role> working() {
        return EnumSet.of(
                KEY_PROJECT_OFFICE,
                PRELIMINARY_OFFICE,
                THREE_OFFICES,
                STATISTICS,
                ORGANISATION_PERSONNEL,
                ADMINISTRATOR,
                AUDITOR);
    }

    /** Besides, the people of units, counties and leaders, who see there what {@link Sight} lets them see. */
    private static Set<Role> everybodyConcerned() {
        Set<Role> concerned = working();
        concerned.addAll(EnumSet.of(
                Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD, Role.LEAD_OFFICIAL, Role.LINE_OFFICIAL, Role.LIAISON));
        return concerned;
    }

    private static Set<Role> none() {
        return EnumSet.noneOf(Role.class);
    }

    public String path() {
        return path;
    }

    /** Whether somebody with these roles may look. */
    public boolean isReadBy(Collection<Role> roles) {
        return roles.stream().anyMatch(readers::contains);
    }

    /** Whether somebody with these roles may change something. */
    public boolean isChangedBy(Collection<Role> roles) {
        return roles.stream().anyMatch(writers::contains);
    }

    /** Whether a path belongs here: the section's own, those below it, its files, and the evidence of reports. */
    public boolean holds(String asked) {
        if (this == REPORTS && asked.startsWith("/evidence/")) {
            return true;
        }
        return asked.equals(path)
                || !path.equals("/") && (asked.startsWith(path + "/") || asked.startsWith(path + "."));
    }
}
