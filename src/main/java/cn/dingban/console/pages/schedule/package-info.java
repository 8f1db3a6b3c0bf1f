/** The console's pages about schedules: list, one schedule, its form, previews, the month and the due days. */
@NullMarked
package cn.dingban.console.pages.schedule;

import org.jspecify.annotations.NullMarked;
