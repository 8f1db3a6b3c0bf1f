/** What people say and press about contacts of lead officials and their filing. */
@NullMarked
package cn.dingban.leadership.chat;

import org.jspecify.annotations.NullMarked;
