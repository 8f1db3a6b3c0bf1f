/** What officials say about bulletins. */
@NullMarked
package cn.dingban.briefing.chat;

import org.jspecify.annotations.NullMarked;
