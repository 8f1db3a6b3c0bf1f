/** The console's pages: read-only lists that work without scripts, on paper and on a phone. */
@NullMarked
package cn.dingban.console.pages;

import org.jspecify.annotations.NullMarked;
