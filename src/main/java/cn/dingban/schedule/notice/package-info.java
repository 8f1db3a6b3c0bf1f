/** Reads the yearly notice on public holidays (节假日安排通知), as text or as a file, and checks whether it can be so. */
@NamedInterface("notice")
@NullMarked
package cn.dingban.schedule.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
