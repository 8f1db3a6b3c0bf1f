package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.SendOutcome.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A documented error code.
 *
 * @param code as DingTalk writes it; one that ends in {@code *} stands for all that begin so
 * @param outcome what it means for the message
 * @param reaction how we go about it
 * @param told who hears of it when it stays
 * @param area the part of DingTalk's documentation that names it
 */
record ErrorCode(String code, Outcome outcome, ErrorCodes.Reaction reaction, Told told, String area, String meaning) {

    private static final String TABLE = "/dingtalk/error-codes.tsv";
    private static final int COLUMNS = 6;

    /** The six things that a refusal can mean. */
    enum Outcome {
        /** Not delivered: tried again after a growing time with jitter. */
        RETRY,
        /** Not delivered: once more with a fresh token; refused again, it is a configuration alarm. */
        NEW_TOKEN,
        /** Not delivered: waits for the end of a block. */
        WAIT,
        /** May have been delivered. */
        UNCERTAIN,
        /** Not delivered, and never will be as it is. */
        PERMANENT,
        /** Not delivered until somebody changes a setting. */
        CONFIGURATION
    }

    static List<ErrorCode> readTable() {
        var stream = Objects.requireNonNull(ErrorCode.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ErrorCode::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorCode parse(String line) {
        String[] cells = line.split("\t", COLUMNS);
        return new ErrorCode(
                cells[0],
                Outcome.valueOf(cells[1]),
                ErrorCodes.Reaction.valueOf(cells[2]),
                Told.valueOf(cells[3]),
                cells[4],
                cells[5]);
    }

    boolean isMeantBy(String given) {
        return code.endsWith("*") ? given.startsWith(code.substring(0, code.length() - 1)) : code.equals(given);
    }
}
