package cn.dingban.project;

import cn.dingban.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(RegisterSlice.class)
class PostgresImportingPlansContractTests extends ImportingPlansContractTests {}
