/** Issue clearance and follow-up orders (问题即清、督办): raised, handed out, answered, escalated step by step, closed by the office. */
@ApplicationModule(
        displayName = "Issue",
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
package cn.dingban.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
