package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a picture is about that somebody sends: the report that they are making, else the one that they made last. */
@Component
class EvidenceSubject {

    private static final Duration RECENT = Duration.ofHours(24);

    private final ReportDrafts drafts;
    private final FindingReports reports;
    private final Clock clock;

    EvidenceSubject(ReportDrafts drafts, FindingReports reports, Clock clock) {
        this.drafts = drafts;
        this.reports = reports;
        this.clock = clock;
    }

    /** A project's month. */
    record Month(long projectId, ReportingPeriod period) {}

    /** The report that this person is making, unless they have made another since. */
    Optional<ReportDraft> draft(Caller caller) {
        Instant since = clock.instant().minus(RECENT);
        return drafts.findByUserIdAndStage(caller.userId(), ReportDraft.Stage.OPEN).stream()
                .filter(draft -> draft.createdAt().isAfter(since))
                .max(Comparator.comparingLong(ReportDraft::id))
                .filter(draft ->
                        reports.latestBy(caller.userId(), draft.createdAt()).isEmpty());
    }

    /** What a draft is about, once that is settled. */
    static Optional<Month> of(ReportDraft draft) {
        DraftState state = draft.state();
        return state.candidates().size() == 1 && state.month() != null
                ? Optional.of(new Month(state.projectId(), state.period()))
                : Optional.empty();
    }

    /** What they reported last; nothing when that was several projects at once. */
    Optional<Month> lastReport(Caller caller) {
        List<ReportView> last =
                reports.latestBy(caller.userId(), clock.instant().minus(RECENT));
        return last.size() == 1 ? Optional.of(of(last.get(0))) : Optional.empty();
    }

    private static Month of(ReportView report) {
        return new Month(report.projectId(), report.period());
    }
}
