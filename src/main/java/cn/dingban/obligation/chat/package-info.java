/** What people can ask about obligations. */
@NullMarked
package cn.dingban.obligation.chat;

import org.jspecify.annotations.NullMarked;
