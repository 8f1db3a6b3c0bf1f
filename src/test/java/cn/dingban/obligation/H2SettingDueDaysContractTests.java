package cn.dingban.obligation;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(SettingDueDaysContractTests.Slice.class)
class H2SettingDueDaysContractTests extends SettingDueDaysContractTests {}
