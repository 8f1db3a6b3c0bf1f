/**
 * Stream mode: what DingTalk pushes to us over a websocket. Our own small client of a small protocol; the reasons are in
 * docs/adr/0002-own-stream-client.md.
 */
@NullMarked
package cn.dingban.dingtalk.stream;

import org.jspecify.annotations.NullMarked;
