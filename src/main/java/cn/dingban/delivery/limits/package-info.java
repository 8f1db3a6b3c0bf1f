/** DingTalk's limits (限额), counted for all nodes together. */
@NullMarked
package cn.dingban.delivery.limits;

import org.jspecify.annotations.NullMarked;
