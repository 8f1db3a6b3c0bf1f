/** The console's pages about what the office goes by: working calendar, rule book and message templates. */
@NullMarked
package cn.dingban.console.pages.rules;

import org.jspecify.annotations.NullMarked;
