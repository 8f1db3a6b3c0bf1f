/** Acting as a person, for the chat page and for tests: say, send a file, press a button, look. */
@NullMarked
package cn.dingban.sandbox.acting;

import org.jspecify.annotations.NullMarked;
