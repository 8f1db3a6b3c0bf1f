package cn.dingban.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open questions: one a person at a time, stored, so that they survive a restart. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Dialogues {

    private static final Duration PATIENCE = Duration.ofHours(24);

    private final OpenDialogues open;
    private final Clock clock;

    Dialogues(OpenDialogues open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** Asks this person something; an older question to them is dropped. */
    public void ask(String userId, String topic, String subject) {
        open.deleteByUserId(userId);
        open.flush();
        open.save(new Dialogue(userId, topic, subject, clock.instant().plus(PATIENCE)));
    }

    /** The question is answered, or no longer matters. */
    public void close(String userId, String topic, String subject) {
        open.findByUserId(userId)
                .filter(d -> d.topic().equals(topic) && d.subject().equals(subject))
                .ifPresent(open::delete);
    }

    /** Whether a question to this person was left unanswered for too long; it is forgotten with this. */
    boolean expired(String userId) {
        Optional<Dialogue> old = open.findByUserId(userId).filter(d -> !d.isOpenAt(clock.instant()));
        old.ifPresent(open::delete);
        return old.isPresent();
    }

    /** What this person is being asked about under that topic, if anything. */
    public Optional<String> subject(String userId, String topic) {
        return current(userId).filter(d -> d.topic().equals(topic)).map(Dialogue::subject);
    }

    Optional<Dialogue> current(String userId) {
        return open.findByUserId(userId).filter(d -> d.isOpenAt(clock.instant()));
    }
}
