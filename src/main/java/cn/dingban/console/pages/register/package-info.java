/** The console's registers: projects, units, people and groups, each thing with a page of its own. */
@NullMarked
package cn.dingban.console.pages.register;

import org.jspecify.annotations.NullMarked;
