package cn.dingban.nodes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was measured, one line a thing, as docs/benchmarks.md has it. */
final class Table {

    private static final Logger log = LoggerFactory.getLogger("bench");

    private Table() {}

    static void row(String what, String how, double result, String unit) {
        log.info("| {} | {} | {} {} |", what, how, "%.2f".formatted(result), unit);
    }
}
