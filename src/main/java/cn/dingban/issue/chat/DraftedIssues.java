package cn.dingban.issue.chat;

import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueOrigin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a draft.
 *
 * @param troubles what is to be registered, one by one
 * @param origin how it came up
 * @param keep whether it is not to be taken up (先不用上报)
 * @param resolution a result that waits for its evidence; null in drafts of troubles
 */
record DraftedIssues(
        List<Told> troubles,
        IssueOrigin origin,
        boolean keep,
        @Nullable Resolution resolution) {

    DraftedIssues {
        troubles = List.copyOf(troubles);
    }

    /**
     * One trouble.
     *
     * @param candidates the projects that it may be about; one once that is settled
     * @param sameAs the id of an issue that it is the same as; null when that is not said
     * @param comparedWith whether it was asked, or need not be, whether it is the same as a known one
     */
    record Told(
            List<Long> candidates,
            String description,
            String category,
            String help,
            boolean urgent,
            @Nullable Long sameAs,
            boolean comparedWith) {

        Told {
            candidates = List.copyOf(candidates);
        }

        Told about(long projectId) {
            return new Told(List.of(projectId), description, category, help, urgent, sameAs, comparedWith);
        }

        Told of(String otherCategory, boolean inHaste) {
            return new Told(candidates, description, otherCategory, help, inHaste, sameAs, comparedWith);
        }

        Told compared(@Nullable Long same) {
            return new Told(candidates, description, category, help, urgent, same, true);
        }

        long projectId() {
            return candidates.get(0);
        }
    }

    /** What was said to 办结 or 部分办结. */
    record Resolution(long issueId, IssueAction action, String result, String rest) {}

    static DraftedIssues troubles(List<Told> troubles, IssueOrigin origin, boolean keep) {
        return new DraftedIssues(troubles, origin, keep, null);
    }

    static DraftedIssues resolution(long issueId, IssueAction action, Said said) {
        return new DraftedIssues(
                List.of(), IssueOrigin.CHAT, false, new Resolution(issueId, action, said.text(), said.rest()));
    }

    DraftedIssues with(int at, Told told) {
        List<Told> changed = new ArrayList<>(troubles);
        changed.set(at, told);
        return new DraftedIssues(changed, origin, keep, resolution);
    }
}
