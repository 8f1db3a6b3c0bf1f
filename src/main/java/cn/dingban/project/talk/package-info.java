/** What people say about projects, taken apart project by project; used by every feature that listens. */
@NamedInterface("talk")
@NullMarked
package cn.dingban.project.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
