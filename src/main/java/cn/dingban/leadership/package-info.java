/** Lead officials (领办): the register of their contacts with projects, kept by the project units, and its quarterly filing (第6条). */
@ApplicationModule(
        displayName = "Leadership",
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
            "project :: talk",
            "issue",
            "document"
        })
@NullMarked
package cn.dingban.leadership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
