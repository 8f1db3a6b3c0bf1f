/** A real browser for tests. */
@NullMarked
package cn.dingban.browser;

import org.jspecify.annotations.NullMarked;
