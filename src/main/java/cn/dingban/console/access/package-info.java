/** Who gets into the console, as whom, and to which pages. */
@NullMarked
package cn.dingban.console.access;

import org.jspecify.annotations.NullMarked;
