package cn.dingban.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Lists never fetch the pictures themselves. */
interface EvidenceRecords extends JpaRepository<StoredEvidence, Long> {

    String VIEW = """
            select new cn.dingban.reporting.EvidenceView(
                e.id, e.userId, e.projectId, e.period, e.draftId, e.mediaType, e.sizeBytes, e.sha256, e.createdAt)
            from StoredEvidence e
            """;

    @Query(VIEW + "where e.projectId in :projectIds order by e.id")
    List<EvidenceView> about(Collection<Long> projectIds);

    @Query(VIEW + "where e.userId = :userId and e.projectId is null and e.createdAt > :since order by e.id")
    List<EvidenceView> loose(String userId, Instant since);

    boolean existsByProjectIdAndPeriodAndSha256(Long projectId, String period, String sha256);

    void deleteByProjectIdIsNullAndCreatedAtBefore(Instant before);
}
