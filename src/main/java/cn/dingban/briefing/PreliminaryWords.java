package cn.dingban.briefing;

import java.util.List;

/** How plans call a project that is still being prepared (建设性质). */
final class PreliminaryWords {

    private static final List<String> WORDS = List.of("前期", "预备", "谋划");

    private PreliminaryWords() {}

    static boolean areIn(String nature) {
        return WORDS.stream().anyMatch(nature::contains);
    }
}
