/** How people report, correct, review and look up in chat, and the cards for it. */
@NullMarked
package cn.dingban.reporting.chat;

import org.jspecify.annotations.NullMarked;
