package cn.dingban.conversation;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(ConversationSlice.class)
class H2InboxContractTests extends InboxContractTests {}
