package cn.dingban.issue.chat;

import cn.dingban.OnPostgres;

@OnPostgres
class PostgresMinutesContractTests extends MinutesContractTests {}
