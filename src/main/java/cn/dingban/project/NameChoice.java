package cn.dingban.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of many hits stay: the best at each place, and with it those that are as good. */
final class NameChoice {

    private static final float SAME = 0.001f;

    private NameChoice() {}

    /** Adds to what was chosen by surer ways, whose places are taken. */
    static void choose(List<NameHit> hits, NameContext context, List<NameHit> chosen) {
        List<NameHit> open = new ArrayList<>(hits);
        open.removeIf(hit -> chosen.stream().anyMatch(hit::overlaps));
        open.sort(Comparator.comparingDouble(NameHit::score).reversed().thenComparing(NameHit::how));
        while (!open.isEmpty()) {
            NameHit best = open.get(0);
            if (!isAllowed(best, context)) {
                open.remove(0);
                continue;
            }
            open.stream()
                    .filter(hit -> best.score() - hit.score() < SAME && hit.overlaps(best))
                    .filter(hit -> isAllowed(hit, context))
                    .map(hit -> new NameHit(best.start(), best.end(), hit.project(), best.how(), hit.score()))
                    .forEach(chosen::add);
            open.removeIf(best::overlaps);
        }
    }

    private static boolean isAllowed(NameHit hit, NameContext context) {
        return hit.how() == ProjectMention.How.CODE || context.allows(hit.project(), hit.start(), hit.end());
    }

    static List<ProjectMention> mentions(List<NameHit> chosen, NameContext context, int length) {
        Map<Integer, List<NameHit>> byPlace = new LinkedHashMap<>();
        chosen.stream()
                .sorted(Comparator.comparingInt(NameHit::start)
                        .thenComparingInt(hit -> hit.project().order()))
                .forEach(hit -> byPlace.computeIfAbsent(hit.start(), any -> new ArrayList<>())
                        .add(hit));
        List<ProjectMention> mentions = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(byPlace.keySet());
        starts.add(length);
        for (int i = 0; i + 1 < starts.size(); i++) {
            List<NameHit> hits = byPlace.getOrDefault(starts.get(i), List.of());
            join(mentions, mention(hits, context.endOf(hits.get(0).end(), starts.get(i + 1))));
        }
        return mentions;
    }

    /** Two that touch and agree are one, as in 衢丽铁路 松阳至丽水段; the projects that both may mean are left. */
    private static void join(List<ProjectMention> mentions, ProjectMention next) {
        ProjectMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (last != null && next.start() - last.end() <= 1) {
            List<Project> both =
                    last.projects().stream().filter(next.projects()::contains).toList();
            if (!both.isEmpty()) {
                mentions.set(mentions.size() - 1, new ProjectMention(last.start(), next.end(), both, last.how()));
                return;
            }
        }
        mentions.add(next);
    }

    private static ProjectMention mention(List<NameHit> hits, int end) {
        NameHit first = hits.get(0);
        List<Project> projects =
                hits.stream().map(hit -> hit.project().project()).distinct().toList();
        return new ProjectMention(first.start(), end, projects, first.how());
    }
}
