/** Importing plans and the organisation by sending the file to the bot. */
@NullMarked
package cn.dingban.project.chat;

import org.jspecify.annotations.NullMarked;
