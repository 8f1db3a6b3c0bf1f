/** What people see in the sandbox: directory, conversations, cards and files, all in memory. */
@NullMarked
package cn.dingban.sandbox.chat;

import org.jspecify.annotations.NullMarked;
