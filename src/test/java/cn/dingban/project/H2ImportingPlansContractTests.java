package cn.dingban.project;

import cn.dingban.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(RegisterSlice.class)
class H2ImportingPlansContractTests extends ImportingPlansContractTests {}
