/** What went over the wire, with secrets masked. */
@NullMarked
package cn.dingban.sandbox.journal;

import org.jspecify.annotations.NullMarked;
