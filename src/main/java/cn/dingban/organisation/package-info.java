/** Units, officials, roles and chat groups (单位、人员、群): who is responsible for what. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "rulebook", "audit", "spreadsheet"})
@NullMarked
package cn.dingban.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
