/** Several processes of the service on one PostgreSQL, and what happens to them: kills, cut lines, floods. */
package cn.dingban.nodes;
