package cn.dingban.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people that an import's rows may mean. */
final class KnownOfficials {

    private final Map<String, StoredOfficial> byUserId = new HashMap<>();
    private final Map<String, List<StoredOfficial>> byName;

    KnownOfficials(Collection<StoredOfficial> stored) {
        byName = stored.stream()
                .collect(Collectors.groupingBy(
                        o -> o.particulars().name(), HashMap::new, Collectors.toCollection(ArrayList::new)));
        stored.forEach(this::index);
    }

    private void index(StoredOfficial official) {
        String userId = official.particulars().userId();
        if (userId != null) {
            byUserId.put(userId, official);
        }
    }

    /** Remembers somebody whom the file brought, under a dry run too. */
    void add(StoredOfficial official, StoredOfficial.Particulars as) {
        byName.computeIfAbsent(as.name(), n -> new ArrayList<>()).add(official);
        if (as.userId() != null) {
            byUserId.put(as.userId(), official);
        }
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /**
     * Whom a row means.
     *
     * @param candidates how many people it may mean; with more than one nobody is chosen
     */
    record Found(Optional<StoredOfficial> official, int candidates) {}

    /** By userId; else by name and unit, where somebody who is bound to another userId is another person. */
    Found find(String name, @Nullable String userId, StoredUnit unit) {
        StoredOfficial bound = userId == null ? null : byUserId.get(userId);
        if (bound != null) {
            return new Found(Optional.of(bound), 1);
        }
        List<StoredOfficial> namesakes = byName.getOrDefault(name, List.of()).stream()
                .filter(o -> o.particulars().unit().equals(unit))
                .filter(o -> userId == null || o.particulars().userId() == null)
                .toList();
        return new Found(namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty(), namesakes.size());
    }
}
