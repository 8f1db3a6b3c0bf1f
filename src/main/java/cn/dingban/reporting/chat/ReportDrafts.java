package cn.dingban.reporting.chat;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportDrafts extends JpaRepository<ReportDraft, Long> {

    Optional<ReportDraft> findFirstByUserIdOrderByIdDesc(String userId);

    List<ReportDraft> findByUserIdAndStage(String userId, ReportDraft.Stage stage);
}
