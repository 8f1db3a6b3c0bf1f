package cn.dingban.conversation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InboxEntries extends JpaRepository<InboxEntry, Long> {

    boolean existsByExternalId(String externalId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from InboxEntry e where e.id = :id")
    Optional<InboxEntry> lock(long id);

    @Query("""
            select e from InboxEntry e
            where e.state = cn.dingban.conversation.InboxEntry.State.RECEIVED and e.receivedAt < :before
            order by e.id""")
    List<InboxEntry> leftBehind(Instant before, Limit limit);
}
