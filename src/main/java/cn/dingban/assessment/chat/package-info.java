/** What officials say about judgements, warnings and points, and what is told to them. */
@NullMarked
package cn.dingban.assessment.chat;

import org.jspecify.annotations.NullMarked;
