package cn.dingban.issue;

import cn.dingban.organisation.Official;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and files that show that an issue is solved (佐证): kept unchanged with their hash. */
@Component
@Transactional
public class IssueEvidence {

    private final EvidenceFiles files;
    private final Clock clock;

    IssueEvidence(EvidenceFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** A kept file without its content. */
    public record Kept(long id, long issueId, String userId, String name, int sizeBytes, String sha256) {}

    /** Keeps it; the very same content is kept once an issue. @return false when it was there already */
    public boolean keep(long issueId, Official sender, String name, byte[] content) {
        EvidenceFile file = new EvidenceFile(issueId, String.valueOf(sender.userId()), name, content, clock.instant());
        if (files.existsByIssueIdAndSha256(issueId, file.sha256())) {
            return false;
        }
        files.save(file);
        return true;
    }

    /** What is kept of an issue, the earliest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(long issueId) {
        return files.of(issueId);
    }

    /** One file's name and content. */
    @Transactional(readOnly = true)
    public Optional<Content> content(long id) {
        return files.findById(id).map(file -> new Content(file.issueId(), file.name(), file.bytes()));
    }

    /** What is in a file. */
    public record Content(long issueId, String name, byte[] bytes) {}
}
