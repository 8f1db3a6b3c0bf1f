/** Time, money and periods that every module speaks of. No services. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package cn.dingban.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
