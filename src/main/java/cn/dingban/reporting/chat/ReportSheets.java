package cn.dingban.reporting.chat;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportSheets extends JpaRepository<ReportSheet, Long> {

    List<ReportSheet> findByUserIdAndOpenTrue(String userId);
}
