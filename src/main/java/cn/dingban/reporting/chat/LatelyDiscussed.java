package cn.dingban.reporting.chat;

import cn.dingban.organisation.Official;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The project that a person has just talked about: what they say next without a name is about it, and is read back with its name. */
@Component
class LatelyDiscussed {

    private static final Duration LATELY = Duration.ofMinutes(15);

    private final ReportDrafts drafts;

    LatelyDiscussed(ReportDrafts drafts) {
        this.drafts = drafts;
    }

    Optional<Long> project(Official official, Instant at) {
        return drafts.findFirstByUserIdOrderByIdDesc(String.valueOf(official.userId()))
                .filter(draft -> draft.isFrom(at.minus(LATELY), at))
                .map(ReportDraft::state)
                .filter(state -> state.candidates().size() == 1)
                .map(DraftState::projectId);
    }
}
