package cn.dingban.project;

import cn.dingban.spreadsheet.PlainText;
import cn.dingban.spreadsheet.TableRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The registered projects that a plan's rows may mean: by code where there is one, else by name. */
final class KnownProjects {

    private final Map<String, StoredProject> byCode = new HashMap<>();
    private final Map<String, StoredProject> byName = new HashMap<>();
    private final Map<String, StoredProject> byAlias = new HashMap<>();

    KnownProjects(Collection<StoredProject> stored) {
        for (StoredProject project : stored) {
            String code = project.facts().code();
            if (code != null) {
                byCode.put(code, project);
            }
            byName.put(PlainText.key(project.facts().name()), project);
            project.aliases().forEach(alias -> byAlias.putIfAbsent(PlainText.key(alias), project));
        }
    }

    Optional<StoredProject> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<StoredProject> named(String name) {
        String key = PlainText.key(name);
        return Optional.ofNullable(byName.getOrDefault(key, byAlias.get(key)));
    }

    /** Whatever a row mentions, by code or by name; where the two disagree, neither project is missing from the file. */
    List<StoredProject> mentionedIn(TableRow row) {
        return Stream.of(withCode(row.text("code")), named(row.text("name")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whom a row means, sound or not. */
    Optional<StoredProject> meantBy(TableRow row) {
        return withCode(row.text("code")).or(() -> named(row.text("name")));
    }
}
