package cn.dingban.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** National project codes as in 2101-331100-04-01-123456, with or without the dashes. */
final class NameCodes {

    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])\\d{4}[-—–]?\\d{6}[-—–]?\\d{2}[-—–]?\\d{2}[-—–]?\\d{6}(?![\\d.])");

    private final Map<String, Set<NamedProject>> byDigits = new HashMap<>();

    void add(NamedProject project) {
        String code = project.project().code();
        if (code != null && !code.isBlank()) {
            byDigits.computeIfAbsent(digits(code), any -> new LinkedHashSet<>()).add(project);
        }
    }

    List<NameHit> in(String text) {
        List<NameHit> hits = new ArrayList<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            Set<NamedProject> found = byDigits.getOrDefault(digits(code.group()), Set.of());
            NameHit.add(hits, code.start(), code.end(), found, ProjectMention.How.CODE, 1);
        }
        return hits;
    }

    private static String digits(String code) {
        return code.replaceAll("\\D", "");
    }
}
