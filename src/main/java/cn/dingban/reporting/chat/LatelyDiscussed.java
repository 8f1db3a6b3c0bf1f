package cn.dingban.reporting.chat;

import cn.dingban.organisation.Official;
import cn.dingban.project.talk.LatelySpokenOf;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The project that a person is talking about: what they say next without a name is about it as long as its draft is open. A settled one is
 * left behind, because the next report is more likely about another project; only a correction still means it.
 */
@Component
class LatelyDiscussed implements LatelySpokenOf {

    private static final Duration LATELY = Duration.ofMinutes(15);

    private final ReportDrafts drafts;

    LatelyDiscussed(ReportDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Long> project(Official official, Instant at, boolean correction) {
        return drafts.findFirstByUserIdOrderByIdDesc(String.valueOf(official.userId()))
                .filter(draft -> draft.isFrom(at.minus(LATELY), at))
                .filter(draft -> correction || draft.isOpenFor(String.valueOf(official.userId())))
                .map(ReportDraft::state)
                .filter(state -> state.candidates().size() == 1)
                .map(DraftState::projectId);
    }
}
