package cn.dingban.issue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface IssueSteps extends JpaRepository<IssueStep, Long> {

    List<IssueStep> findByIssueIdOrderById(long issueId);
}
