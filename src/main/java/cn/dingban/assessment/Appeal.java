package cn.dingban.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit's appeal (申诉) against a warning: what it says, what one of the office thinks of it, and who of the office decided. */
@Embeddable
class Appeal {

    @Column(name = "appeal")
    private String words = "";

    private @Nullable String appealedBy;
    private @Nullable Instant appealedAt;
    private @Nullable String endorsedBy;
    private boolean endorsedGrant;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private String decidedWhy = "";

    void made(String said, String userId, Instant now) {
        words = said;
        appealedBy = userId;
        appealedAt = now;
    }

    void endorsed(String userId, boolean grant, String why) {
        endorsedBy = userId;
        endorsedGrant = grant;
        decidedWhy = why;
    }

    /** @throws IllegalStateException where nobody has endorsed it, or the same person did */
    void decided(String userId, Instant now) {
        if (endorsedBy == null || endorsedBy.equals(userId)) {
            throw new IllegalStateException("An appeal is decided by a second person");
        }
        decidedBy = userId;
        decidedAt = now;
    }

    boolean isToBeGranted() {
        return endorsedGrant;
    }

    AppealView view() {
        return new AppealView(words, appealedBy, endorsedBy, endorsedGrant, decidedBy, decidedWhy);
    }
}
