/** The month's quota (本月用量): what DingTalk counts, and how far it will go. */
@NamedInterface("quota")
@NullMarked
package cn.dingban.delivery.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
