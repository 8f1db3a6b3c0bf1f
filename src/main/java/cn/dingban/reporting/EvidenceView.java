package cn.dingban.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was sent with a project's month (佐证照片), without its content.
 *
 * @param projectId null while it is not known which project it shows
 * @param period as in {@code 2026-11}; null as long as the project is
 * @param draftId the draft that it came with, if that had not settled the project
 * @param sha256 of the content, in hex
 */
public record EvidenceView(
        long id,
        String userId,
        @Nullable Long projectId,
        @Nullable String period,
        @Nullable Long draftId,
        String mediaType,
        int sizeBytes,
        String sha256,
        Instant createdAt) {

    /** What it is called when it is saved. */
    public String fileName() {
        return "evidence-%d.%s".formatted(id, PictureType.endingOf(mediaType));
    }
}
