package cn.dingban.issue.chat;

import cn.dingban.OnH2;

@OnH2
class H2MinutesContractTests extends MinutesContractTests {}
