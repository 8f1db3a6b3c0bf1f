/** Monthly progress (月报): submit, review, accept or send back; reminders and overdue notices. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "spreadsheet",
            "organisation",
            "schedule",
            "delivery",
            "conversation",
            "conversation :: language",
            "obligation",
            "project",
            "project :: talk"
        })
@NullMarked
package cn.dingban.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
