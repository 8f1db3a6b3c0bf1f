package cn.dingban.obligation;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(SettingDueDaysContractTests.Slice.class)
class PostgresSettingDueDaysContractTests extends SettingDueDaysContractTests {}
