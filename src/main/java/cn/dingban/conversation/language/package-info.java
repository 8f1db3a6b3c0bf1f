/** The language of officials: amounts, periods and names as they write them. */
@NamedInterface("language")
@NullMarked
package cn.dingban.conversation.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
