package cn.dingban.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The arrows that the modules' {@code package-info} allow. */
final class ModuleArrows {

    private static final Path ROOT = SourceFile.ROOT.resolve("cn/dingban");

    private ModuleArrows() {}

    /** Those that do not follow from others, as in {@code console → briefing}. */
    static List<String> withoutThoseThatFollow() throws IOException {
        Map<String, Set<String>> allowed = allowed();
        List<String> arrows = new ArrayList<>();
        allowed.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream()
                        .filter(other -> !other.equals(to))
                        .noneMatch(other -> reachable(other, allowed).contains(to)))
                .forEach(to -> arrows.add(from + " → " + to)));
        return arrows;
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> allowed) {
        Set<String> found = new HashSet<>();
        allowed.getOrDefault(from, Set.of()).forEach(to -> {
            found.add(to);
            found.addAll(reachable(to, allowed));
        });
        return found;
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                allowed.put(
                        module.getFileName().toString(),
                        dependencies(module.getFileName().toString()));
            }
        }
        return allowed;
    }

    private static Set<String> dependencies(String module) {
        try {
            Class<?> info = Class.forName("cn.dingban." + module + ".package-info");
            Set<String> names = new TreeSet<>();
            for (String dependency : info.getAnnotation(ApplicationModule.class).allowedDependencies()) {
                names.add(dependency.split(" ")[0]);
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Module " + module + " has no package-info", e);
        }
    }
}
