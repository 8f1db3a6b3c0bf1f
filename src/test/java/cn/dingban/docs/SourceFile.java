package cn.dingban.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of the production code as text: what can be found in it without running it. Comments are blanked, lines kept. */
record SourceFile(Path path, String code) {

    static final Path ROOT = Path.of("src/main/java");

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)|\"\"\"(?<block>.*?)\"\"\"|\"(?<string>(?:\\\\.|[^\"\\\\\\n])*+)\"|'(?:\\\\.|[^'\\\\])++'",
            Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("\\bString ([A-Z][A-Z0-9_]*) =\\s*\"([^\"\\n]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w.\"])(?:([A-Z]\\w*)\\.(?:[A-Z]\\w*\\.)*)?([A-Z][A-Z0-9_]*)(?![\\w.(])");

    /** A string literal and the line that it begins on. */
    record Literal(String text, int line) {}

    static List<SourceFile> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path path) {
        try {
            String text = Files.readString(path);
            return new SourceFile(path, TOKEN.matcher(text).replaceAll(SourceFile::withoutComment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComment(java.util.regex.MatchResult token) {
        boolean comment = token.group(1) != null;
        return Matcher.quoteReplacement(comment ? token.group().replaceAll("[^\\n]", " ") : token.group());
    }

    /** The simple name of its class. */
    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    /** The module, as in {@code delivery}. */
    String module() {
        return ROOT.resolve("cn/dingban").relativize(path).getName(0).toString();
    }

    List<Literal> literals() {
        return literals(code);
    }

    private static List<Literal> literals(String code) {
        List<Literal> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            String text = Optional.ofNullable(token.group("block")).orElse(token.group("string"));
            if (text != null) {
                int line = 1
                        + (int) code.substring(0, token.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                found.add(new Literal(text, line));
            }
        }
        return found;
    }

    /** What the calls of that name get as their argument of that position, as written. */
    List<String> arguments(String call, int position) {
        List<String> found = new ArrayList<>();
        Matcher calls = Pattern.compile("(?<![\\w])" + call + "\\(").matcher(code);
        while (calls.find()) {
            List<String> arguments = Arguments.from(code, calls.end());
            if (arguments.size() > position) {
                found.add(arguments.get(position));
            }
        }
        return found;
    }

    /** The strings that an expression of this file may yield: its literals and the constants that it names. */
    List<String> strings(String expression, Map<String, String> constants) {
        List<String> found =
                new ArrayList<>(literals(expression).stream().map(Literal::text).toList());
        Matcher references = REFERENCE.matcher(expression);
        while (references.find()) {
            String owner = references.group(1) == null ? name() : references.group(1);
            Optional.ofNullable(constants.get(owner + "." + references.group(2)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The string constants of all files, by their file's class and their name. */
    static Map<String, String> constants(List<SourceFile> files) {
        Map<String, String> constants = new HashMap<>();
        for (SourceFile file : files) {
            Matcher constant = CONSTANT.matcher(file.code());
            while (constant.find()) {
                constants.put(file.name() + "." + constant.group(1), constant.group(2));
            }
        }
        return constants;
    }
}
