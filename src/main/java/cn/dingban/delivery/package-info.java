/** Deliveries (投递): the only way out. */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {"shared", "rulebook", "audit", "organisation", "schedule"})
@NullMarked
package cn.dingban.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
