package cn.dingban.reporting;

import cn.dingban.organisation.Official;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of the works (佐证照片): sent by reporters if they like, kept unchanged with their hash, shown beside the reports. */
@Component
@Transactional
public class Evidence {

    /** So long a picture waits to be told what it shows; after that it is not kept. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final EvidenceRecords records;
    private final Clock clock;

    Evidence(EvidenceRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The content of a picture with its kind. */
    public record Picture(EvidenceView view, byte[] bytes) {}

    /** Keeps a picture of which it is not known yet what it shows; empty when it is no JPEG, PNG or WebP. */
    public Optional<EvidenceView> keep(Official sender, byte[] content) {
        Instant now = clock.instant();
        records.deleteByProjectIdIsNullAndCreatedAtBefore(now.minus(PATIENCE));
        return PictureType.of(content)
                .map(type -> records.saveAndFlush(new StoredEvidence(
                                String.valueOf(sender.userId()), sender.unitId(), type, content, now))
                        .view());
    }

    /** @return false when that month of the project has the very same picture already; it is then kept once */
    public boolean assign(long id, long projectId, ReportingPeriod period) {
        StoredEvidence picture = records.findById(id).orElseThrow();
        boolean known = records.existsByProjectIdAndPeriodAndSha256(
                projectId, period.toString(), picture.view().sha256());
        if (known) {
            records.delete(picture);
        } else {
            picture.belongTo(projectId, period);
        }
        return !known;
    }

    /** It came with a draft that has yet to settle which project it is about. */
    public void cameWith(long id, long draftId) {
        records.findById(id).orElseThrow().cameWith(draftId);
    }

    /** It is not wanted after all. */
    public void drop(long id) {
        records.deleteById(id);
    }

    /** Pictures of this person that wait to be told what they show. */
    @Transactional(readOnly = true)
    public List<EvidenceView> loose(String userId) {
        return records.loose(userId, clock.instant().minus(PATIENCE));
    }

    /** What was sent about these projects, of all months. */
    @Transactional(readOnly = true)
    public List<EvidenceView> about(Collection<Long> projectIds) {
        return projectIds.isEmpty() ? List.of() : records.about(projectIds);
    }

    @Transactional(readOnly = true)
    public Optional<Picture> picture(long id) {
        return records.findById(id).map(stored -> new Picture(stored.view(), stored.bytes()));
    }
}
