/** What the DingTalk adapter and delivery need of each other. */
@NamedInterface("spi")
@NullMarked
package cn.dingban.delivery.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
