package cn.dingban.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which rule book was in force since when (规则书历史). At each start it is compared with the last one that was seen; what is new or different is
 * kept word for word, so that a judgement of last year can be read beside the rules that it was made under.
 */
@Component
public class RuleBookHistory {

    private static final Logger log = LoggerFactory.getLogger(RuleBookHistory.class);

    private final RuleBook book;
    private final VersionStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /**
     * A rule book as it was found at a start.
     *
     * @param number the first one has 1: what was before it, nobody noted
     * @param revision what judgements cite
     * @param files that were new or different then
     */
    public record Revision(int number, String revision, Instant since, List<String> files) {}

    /**
     * One file's text, in force from then on.
     *
     * @param number of the revision that brought it
     * @param content null where the file was gone
     */
    public record Version(
            long id,
            int number,
            String revision,
            String file,
            Instant since,
            @Nullable String content) {}

    RuleBookHistory(RuleBook book, VersionStore store, Clock clock, TransactionTemplate transaction) {
        this.book = book;
        this.store = store;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Notes what is different since the last start. Of two nodes that start at once, one does it. */
    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        String revision = book.revision();
        if (store.latestRevision().filter(revision::equals).isPresent()) {
            return;
        }
        try {
            transaction.executeWithoutResult(tx -> note(revision));
        } catch (DataIntegrityViolationException e) {
            log.debug("Another node was first to note rule book {}", revision, e);
        }
    }

    private void note(String revision) {
        int number = store.add(revision, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Map<String, String> before = store.latestHashes();
        Map<String, String> now = new TreeMap<>();
        BookFiles.of(book).forEach(file -> now.put(file, book.text(file)));
        now.forEach((file, content) -> {
            String hash = BookFiles.hash(content);
            if (!hash.equals(before.get(file))) {
                store.add(number, file, hash, content);
            }
        });
        before.keySet().stream()
                .filter(file -> !now.containsKey(file))
                .forEach(file -> store.add(number, file, VersionStore.GONE, null));
        log.info("Rule book {} is in force (number {})", revision, number);
    }

    /** All rule books, the latest first. */
    public List<Revision> revisions() {
        return store.revisions();
    }

    /** The versions of a file, the latest first; empty for one that never was. */
    public List<Version> versions(String file) {
        return store.versions(file);
    }

    /** The latest version of each file in a folder, files that are gone left out. */
    public List<Version> current(String folder) {
        return store.latest(folder + "/").stream()
                .filter(version -> version.content() != null)
                .toList();
    }

    /** One version. */
    public Optional<Version> version(long id) {
        return store.find(id);
    }
}
