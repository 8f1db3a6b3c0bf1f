package cn.dingban.assessment;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MonthSheets extends JpaRepository<MonthSheet, String> {

    Optional<MonthSheet> findFirstByJudgedTrueOrderByPeriodDesc();
}
