/** What people say and press about issues and follow-up orders. */
@NullMarked
package cn.dingban.issue.chat;

import org.jspecify.annotations.NullMarked;
