package cn.dingban.project.talk;

import cn.dingban.organisation.Official;
import java.time.Instant;
import java.util.Optional;

/** Knows which project a person has just been talking about; what they say next without a name is about it. */
public interface LatelySpokenOf {

    /**
     * The project's id, if there is one.
     *
     * @param correction whether something said before is being corrected
     */
    Optional<Long> project(Official official, Instant at, boolean correction);
}
