/** Statistics (统计数): the statistics department's figures beside what units report, and where the two differ. */
@NamedInterface("statistics")
@NullMarked
package cn.dingban.reporting.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
