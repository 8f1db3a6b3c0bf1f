package cn.dingban.conversation;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(ConversationSlice.class)
class PostgresInboxContractTests extends InboxContractTests {}
