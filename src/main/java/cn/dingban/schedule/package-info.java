/**
 * Schedules (排期), the working calendar (工作日/调休) and time travel: the only thing that starts work by time.
 *
 * <p>More types than a package should have: cadence, calendar and clock are one vocabulary, and splitting them would make most of it public.
 */
@ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {"shared", "rulebook", "audit"})
@NullMarked
package cn.dingban.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
