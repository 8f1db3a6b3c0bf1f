/** Briefings (简报): one private page per lead official. */
@ApplicationModule(
        displayName = "Briefing",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "organisation",
            "schedule",
            "delivery",
            "conversation",
            "obligation",
            "project",
            "reporting",
            "issue"
        })
@NullMarked
package cn.dingban.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
