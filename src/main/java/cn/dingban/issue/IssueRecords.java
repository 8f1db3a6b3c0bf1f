package cn.dingban.issue;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IssueRecords extends JpaRepository<Issue, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Issue i where i.id = :id")
    Optional<Issue> locked(long id);

    Optional<Issue> findByKindAndNumber(IssueKind kind, IssueNumber number);

    List<Issue> findByKindAndStatusInOrderById(IssueKind kind, Collection<IssueStatus> statuses);

    List<Issue> findByStatusInOrderById(Collection<IssueStatus> statuses);

    List<Issue> findByKindOrderById(IssueKind kind);

    List<Issue> findByProjectIdOrderById(Long projectId);

    @Query("""
            select i from Issue i where i.kind = cn.dingban.issue.IssueKind.ISSUE
            and i.projectId = :projectId and i.trouble.category = :category order by i.id desc""")
    List<Issue> alike(Long projectId, String category);

    List<Issue> findBySplitFrom(Long splitFrom);
}
