/** The REST API: thin, over what the modules offer. Errors are problem details in Chinese; times carry the office's offset. */
@NullMarked
package cn.dingban.console.api;

import org.jspecify.annotations.NullMarked;
