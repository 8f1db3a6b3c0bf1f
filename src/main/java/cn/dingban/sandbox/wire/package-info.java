/** DingTalk's REST side: tokens, robot messages, cards, files, with its errors, limits and faults. */
@NullMarked
package cn.dingban.sandbox.wire;

import org.jspecify.annotations.NullMarked;
