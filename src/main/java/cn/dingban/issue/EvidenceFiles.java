package cn.dingban.issue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Lists never fetch the content. */
interface EvidenceFiles extends JpaRepository<EvidenceFile, Long> {

    @Query("""
            select new cn.dingban.issue.IssueEvidence$Kept(e.id, e.issueId, e.userId, e.name, e.sizeBytes, e.sha256)
            from EvidenceFile e where e.issueId = :issueId order by e.id""")
    List<IssueEvidence.Kept> of(long issueId);

    boolean existsByIssueIdAndSha256(long issueId, String sha256);
}
