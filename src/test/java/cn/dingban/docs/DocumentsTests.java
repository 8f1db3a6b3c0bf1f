package cn.dingban.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of the code is so. */
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)(?:\\.(\\w+))?`");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `(dingban\\.[^`]+)` \\|");
    private static final Pattern ARROW = Pattern.compile("(?m)^  ([a-z]+) --> ([a-z]+)$");
    private static final Path TESTS = Path.of("src/test/java");

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyKeyIsInTheTableAndNoOther(String readme) throws IOException {
        Set<String> keys = ConfigurationKeys.all();
        keys.add("dingban.api-token");
        keys.add("dingban.area-tokens");
        keys.add("dingban.audit.keep");
        keys.add("dingban.admin-password");

        assertThat(first(KEY, readme)).isEqualTo(keys).hasSizeLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        Path folder = document.toAbsolutePath().getParent();
        assertThat(matches(LINK, document.toString()).map(match -> match.group(1)))
                .filteredOn(link -> !link.contains("docs/images/"))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void invariantsAreEnforcedByTestsThatExist() throws Exception {
        Map<String, Class<?>> tests = tests();
        List<String> missing = new ArrayList<>();
        for (MatchResult match : matches(TEST, "INVARIANTS.md").toList()) {
            Class<?> test = tests.get(match.group(1));
            if (test == null || (match.group(2) != null && !has(test, match.group(2)))) {
                missing.add(match.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void constraintsThatInvariantsNameExist() throws IOException {
        StringBuilder migrations = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                migrations.append(Files.readString(file));
            }
        }
        assertThat(first(Pattern.compile("constraint\\s+`(\\w+)`"), "INVARIANTS.md"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(migrations).contains("constraint " + name + " "));
    }

    @Test
    void arrowsOfThePictureAreThoseOfTheModules() throws IOException {
        Set<String> drawn = matches(ARROW, "docs/architecture.md")
                .map(arrow -> arrow.group(1) + " → " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(new TreeSet<>(ModuleArrows.withoutThoseThatFollow()));
    }

    @Test
    void glossarySpeaksOfWhatIsInTheCode() throws IOException {
        String code = SourceFile.all().stream().map(SourceFile::code).collect(Collectors.joining("\n"));
        assertThat(first(Pattern.compile("`(\\w+)`"), "docs/glossary.md"))
                .allSatisfy(term -> assertThat(Pattern.compile("\\b" + term + "\\b")
                                .matcher(code)
                                .find())
                        .as(term)
                        .isTrue());
    }

    @Test
    void everyDependencyHasItsLine() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.lastIndexOf("<dependencies>"), pom.indexOf("<build>"));
        Set<String> declared = Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)<")
                .matcher(dependencies)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(first(Pattern.compile("(?m)^\\| `([^`]+)`"), "docs/dependencies.md"))
                .isEqualTo(declared);
    }

    private static Set<String> first(Pattern pattern, String document) throws IOException {
        return matches(pattern, document).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(Path.of(document))).results();
    }

    private static Map<String, Class<?>> tests() throws IOException, ClassNotFoundException {
        Map<String, Class<?>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Tests.java")).toList()) {
                String name =
                        TESTS.relativize(file).toString().replace('/', '.').replace(".java", "");
                tests.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        Class.forName(name, false, DocumentsTests.class.getClassLoader()));
            }
        }
        return tests;
    }

    private static boolean has(Class<?> test, String member) {
        return Stream.of(test.getDeclaredMethods()).map(Method::getName).anyMatch(member::equals)
                || Stream.of(test.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(member));
    }
}
