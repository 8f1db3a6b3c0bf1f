/** Briefings (简报): one private page per lead official. */
@ApplicationModule(
        displayName = "Briefing",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "document",
            "spreadsheet",
            "organisation",
            "schedule",
            "delivery",
            "conversation",
            "conversation :: language",
            "obligation",
            "project",
            "project :: talk",
            "reporting",
            "reporting :: statistics",
            "assessment",
            "issue",
            "leadership"
        })
@NullMarked
package cn.dingban.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
