package cn.dingban.reporting.chat;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportDrafts extends JpaRepository<ReportDraft, Long> {

    List<ReportDraft> findByUserIdAndStage(String userId, ReportDraft.Stage stage);
}
