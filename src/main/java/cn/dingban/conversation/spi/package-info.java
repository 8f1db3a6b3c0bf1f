/** What the DingTalk adapter and conversation need of each other. */
@NamedInterface("spi")
@NullMarked
package cn.dingban.conversation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
