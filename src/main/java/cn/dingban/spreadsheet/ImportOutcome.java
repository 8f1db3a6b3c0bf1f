package cn.dingban.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or under a dry run would do. A row with several faults appears several times among the rejected, so that it can be
 * mended in one go.
 *
 * @param refusal why the whole file was refused and nothing changed, in Chinese; null when the file was read
 */
public record ImportOutcome(
        int created,
        int updated,
        int unchanged,
        int withdrawn,
        List<RejectedRow> rejected,
        @Nullable String refusal) {

    public ImportOutcome {
        rejected = List.copyOf(rejected);
    }

    public static ImportOutcome refused(String reason) {
        return new ImportOutcome(0, 0, 0, 0, List.of(), reason);
    }

    /** Whether the whole file was refused and nothing changed. */
    public boolean isRefused() {
        return refusal != null;
    }

    /** Whether it changes anything. */
    public boolean changesAnything() {
        return created + updated + withdrawn > 0;
    }
}
