/** Reads, validates and versions the office's rule book (bot-config). */
@ApplicationModule(
        displayName = "Rule book",
        allowedDependencies = {"shared"})
@NullMarked
package cn.dingban.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
