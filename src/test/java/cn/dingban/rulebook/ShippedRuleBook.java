package cn.dingban.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The rule book that the project ships, for tests of other modules. */
public final class ShippedRuleBook {

    private ShippedRuleBook() {}

    public static RuleBook open() {
        return new FileRuleBook(new RuleBookSettings(Path.of("bot-config")));
    }

    /** A copy of it in which some files have other content, by their names. */
    public static RuleBook with(Path folder, Map<String, String> changed) {
        try (Stream<Path> shipped = Files.walk(Path.of("bot-config"))) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                write(folder.resolve(Path.of("bot-config").relativize(file)), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> file : changed.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileRuleBook(new RuleBookSettings(folder));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
