/** Administrators' web pages and the REST API. A leaf: nobody imports it. */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "spreadsheet",
            "organisation",
            "schedule",
            "schedule :: notice",
            "delivery",
            "delivery :: quota",
            "conversation",
            "obligation",
            "project",
            "reporting",
            "reporting :: statistics",
            "issue",
            "leadership",
            "assessment",
            "briefing"
        })
@NullMarked
package cn.dingban.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
