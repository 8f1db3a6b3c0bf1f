/** What the office's technicians do with the service: back it up, restore it, upgrade it (运维). */
@NullMarked
package cn.dingban.operations;

import org.jspecify.annotations.NullMarked;
