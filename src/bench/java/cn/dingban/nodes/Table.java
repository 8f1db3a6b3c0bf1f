package cn.dingban.nodes;

/** What was measured, one line a thing, as docs/benchmarks.md has it. */
final class Table {

    private Table() {}

    static void row(String what, String how, double result, String unit) {
        print("| %s | %s | %.2f %s |".formatted(what, how, result, unit));
    }

    static void skipped(String what, String why) {
        print("| %s | – | %s |".formatted(what, why));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
