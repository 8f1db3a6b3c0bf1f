package cn.dingban.organisation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from memory; looks every few seconds whether another node has imported since. */
@Component
class StoredOrganisation implements Organisation {

    private static final long LOOK_AGAIN_AFTER = TimeUnit.SECONDS.toNanos(5);

    private final StoredUnits units;
    private final StoredOfficials officials;
    private final StoredGroups groups;
    private final StoredRevisions revisions;
    private final TransactionTemplate reading;
    private volatile @Nullable Directory directory;
    private volatile long lookedAt;

    StoredOrganisation(
            StoredUnits units,
            StoredOfficials officials,
            StoredGroups groups,
            StoredRevisions revisions,
            PlatformTransactionManager transactions) {
        this.units = units;
        this.officials = officials;
        this.groups = groups;
        this.revisions = revisions;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Directory directory() {
        Directory known = directory;
        if (known == null) {
            return reload();
        }
        if (System.nanoTime() - lookedAt > LOOK_AGAIN_AFTER) {
            lookedAt = System.nanoTime();
            Long current = reading.execute(status -> revisions.current());
            return current != null && current == known.revision() ? known : reload();
        }
        return known;
    }

    synchronized Directory reload() {
        lookedAt = System.nanoTime();
        Directory loaded = reading.execute(status -> new Directory(
                revisions.current(),
                units.findAllByOrderById().stream().map(StoredUnit::snapshot).toList(),
                officials.findAllByOrderById().stream()
                        .map(StoredOfficial::snapshot)
                        .toList(),
                groups.findAllByOrderById().stream().map(StoredGroup::snapshot).toList()));
        directory = loaded;
        return loaded;
    }

    @Override
    public Optional<Unit> unitNamed(String name) {
        return directory().unitNamed(name);
    }

    @Override
    public Optional<Unit> unit(long id) {
        return directory().unit(id);
    }

    @Override
    public List<Unit> units() {
        return directory().units();
    }

    @Override
    public Optional<Official> byUserId(String userId) {
        return directory().byUserId(userId);
    }

    @Override
    public Optional<Official> official(long id) {
        return directory().official(id);
    }

    @Override
    public List<Official> named(String name) {
        return officials().stream().filter(o -> o.name().equals(name.strip())).toList();
    }

    @Override
    public List<Official> officials() {
        return directory().officials();
    }

    @Override
    public List<Official> holding(Role role) {
        return officials().stream().filter(o -> o.holds(role)).toList();
    }

    @Override
    public List<Official> holding(Role role, long unitId) {
        return holding(role).stream().filter(o -> o.unitId() == unitId).toList();
    }

    @Override
    public List<ChatGroup> groups() {
        return directory().groups();
    }

    @Override
    public List<ChatGroup> groups(String purpose) {
        return groups().stream().filter(g -> g.purpose().equals(purpose)).toList();
    }
}
