/** Where the sandbox stands in the web server, and who may reach it. */
@NullMarked
package cn.dingban.sandbox.web;

import org.jspecify.annotations.NullMarked;
