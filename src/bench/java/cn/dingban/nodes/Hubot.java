package cn.dingban.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hubot as a rival: the same questions at the same pace, answered in the process that has them, and stored nowhere. */
final class Hubot {

    private static final Path FOLDER = Path.of(System.getProperty("dingban.bench.hubot", "src/bench/rivals/hubot"));

    private Hubot() {}

    /** Prints a row for each number of senders. @return false where it is not installed */
    static boolean answers(int messages, int perSecond) throws IOException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            return false;
        }
        Process process = new ProcessBuilder("node", "measure.mjs", String.valueOf(messages), String.valueOf(perSecond))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        printed.lines().filter(line -> line.startsWith("RESULT ")).forEach(line -> {
            String[] words = line.split(" ");
            Table.row(
                    "question to answer, Hubot, senders: " + words[1],
                    "%d messages, %d a second, p50 %s ms".formatted(messages, perSecond, words[2]),
                    Double.parseDouble(words[3]),
                    "ms p99");
        });
        return printed.contains("RESULT ");
    }
}
