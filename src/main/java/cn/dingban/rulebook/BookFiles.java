package cn.dingban.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rule book's files whose wording matters later; samples and schemas are left out. */
final class BookFiles {

    private static final Map<String, String> FOLDERS =
            new TreeMap<>(Map.of("mechanism", ".yml", "calendar", ".yml", "messages", ".md", "cards", ".json"));

    private BookFiles() {}

    static List<String> of(RuleBook book) {
        return FOLDERS.entrySet().stream()
                .flatMap(folder -> book.files(folder.getKey(), folder.getValue()).stream())
                .toList();
    }

    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
