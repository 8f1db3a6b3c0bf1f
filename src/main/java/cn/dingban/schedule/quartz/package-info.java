/** The only Quartz imports: turns schedules into Quartz triggers and firings back into runs. */
@NullMarked
package cn.dingban.schedule.quartz;

import org.jspecify.annotations.NullMarked;
