/** Assessment (考核): judges each project's month, proposes warnings and points, and keeps the ledger of what was signed. */
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "organisation",
            "schedule",
            "delivery",
            "conversation",
            "conversation :: language",
            "obligation",
            "project",
            "reporting",
            "reporting :: statistics",
            "issue",
            "spreadsheet"
        })
@NullMarked
package cn.dingban.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
