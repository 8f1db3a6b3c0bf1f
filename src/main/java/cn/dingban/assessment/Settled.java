package cn.dingban.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of an attempt: done, or refused with the reason. */
public record Settled(@Nullable ProposalView done, @Nullable Refusal refusal) {

    static Settled of(Proposal proposal) {
        return new Settled(proposal.view(), null);
    }

    static Settled ok() {
        return new Settled(null, null);
    }

    static Settled refused(Refusal refusal) {
        return new Settled(null, refusal);
    }

    public Optional<Refusal> refused() {
        return Optional.ofNullable(refusal);
    }
}
