/** DingTalk's Stream side: gateway, websocket frames, acknowledgements and redelivery. */
@NullMarked
package cn.dingban.sandbox.stream;

import org.jspecify.annotations.NullMarked;
