/** Obligations (应办事项): who owes what, about which subject, for which period, by when, under which article. */
@ApplicationModule(
        displayName = "Obligation",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "organisation",
            "schedule",
            "delivery",
            "conversation",
            "conversation :: language"
        })
@NullMarked
package cn.dingban.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
