/** Reads tables out of .xlsx and .csv files as offices really make them. */
@ApplicationModule(
        displayName = "Spreadsheet",
        allowedDependencies = {"shared"})
@NullMarked
package cn.dingban.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
