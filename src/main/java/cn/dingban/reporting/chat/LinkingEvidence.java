package cn.dingban.reporting.chat;

import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.EvidenceView;
import cn.dingban.reporting.ReportChanged;
import cn.dingban.reporting.ReportStatus;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A picture that came with a draft belongs to what the draft became. */
@Component
class LinkingEvidence {

    private final Evidence evidence;
    private final ReportDrafts drafts;

    LinkingEvidence(Evidence evidence, ReportDrafts drafts) {
        this.evidence = evidence;
        this.drafts = drafts;
    }

    @EventListener
    void on(ReportChanged change) {
        if (change.report().status() == ReportStatus.SUBMITTED) {
            evidence.loose(change.report().submittedBy()).stream()
                    .filter(picture -> picture.draftId() != null)
                    .forEach(this::link);
        }
    }

    private void link(EvidenceView picture) {
        drafts.findById(Objects.requireNonNull(picture.draftId()))
                .filter(ReportDraft::isConfirmed)
                .flatMap(EvidenceSubject::of)
                .ifPresent(month -> evidence.assign(picture.id(), month.projectId(), month.period()));
    }
}
