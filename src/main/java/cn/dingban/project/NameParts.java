package cn.dingban.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names of which only a part is written, or the words in another order, or a letter wrong. */
final class NameParts {

    /** Far more than a person would choose from. */
    private static final int MOST_FORMS = 300;

    private static final int WORTH_A_LOOK = 3;
    private static final int COMMON = 400;
    private static final int WIDEST_GAP = 2;
    private static final int SHORTEST_FUZZY = 4;
    private static final float ENOUGH = NameForm.ENOUGH;
    private static final float MOST_OF_IT = 0.6f;

    private final List<NameForm> forms;
    private final Map<Long, int[]> postings = new HashMap<>();

    NameParts(List<NameForm> forms) {
        this.forms = forms;
        for (int i = 0; i < forms.size(); i++) {
            NameForm form = forms.get(i);
            for (int at = 0; at + 1 < form.tokens().length; at++) {
                if (form.tokens()[at] >= NameTokens.FIRST_ROAD) {
                    post(pair(form.tokens()[at], form.tokens()[at]), i);
                }
                if (Math.max(form.weights()[at], form.weights()[at + 1]) >= NameForm.DISTINCT) {
                    post(pair(form.tokens()[at], form.tokens()[at + 1]), i);
                }
            }
        }
    }

    /** The array's first place counts what is in it. */
    private void post(long pair, int form) {
        int[] posted = postings.computeIfAbsent(pair, any -> new int[4]);
        if (posted[0] >= COMMON) {
            return;
        }
        if (posted[0] + 1 == posted.length) {
            posted = Arrays.copyOf(posted, posted.length * 2);
            postings.put(pair, posted);
        }
        posted[++posted[0]] = form;
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | (other & 0xffff_ffffL);
    }

    List<NameHit> in(NameTokens tokens, NameContext context, List<NameHit> known) {
        List<NameHit> hits = new ArrayList<>();
        int from = 0;
        boolean[] closed = tokens.within(known);
        for (int at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || closed[at] || tokens.id(at) == NameTokens.BREAK) {
                for (NameForm form : likely(tokens, from, at)) {
                    groups(form, tokens, from, at, context, hits);
                }
                from = at + 1;
            }
        }
        return hits;
    }

    private List<NameForm> likely(NameTokens tokens, int from, int to) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int at = from; at < to; at++) {
            if (tokens.id(at) >= NameTokens.FIRST_ROAD) {
                count(postings.get(pair(tokens.id(at), tokens.id(at))), counts);
            }
            if (at + 1 < to) {
                count(postings.get(pair(tokens.id(at), tokens.id(at + 1))), counts);
            }
        }
        int best = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * WORTH_A_LOOK >= best)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_FORMS)
                .map(entry -> forms.get(entry.getKey()))
                .toList();
    }

    private static void count(int @Nullable [] posted, Map<Integer, Integer> counts) {
        for (int i = 1; posted != null && i <= posted[0]; i++) {
            counts.merge(posted[i], 1, Integer::sum);
        }
    }

    /** Words of one name that stand close together are one mention of it. */
    private static void groups(
            NameForm form, NameTokens tokens, int from, int to, NameContext context, List<NameHit> hits) {
        int start = -1;
        int last = -1;
        boolean[] covered = covered(form, tokens, from, to);
        for (int at = from; at < to; at++) {
            if (!covered[at - from]) {
                continue;
            }
            if (start >= 0 && !bridged(tokens, last + 1, at)) {
                judge(form, tokens, covered, from, start, last, context, hits);
                start = -1;
            }
            start = start < 0 ? at : start;
            last = at;
        }
        if (start >= 0) {
            judge(form, tokens, covered, from, start, last, context, hits);
        }
    }

    private static boolean[] covered(NameForm form, NameTokens tokens, int from, int to) {
        boolean[] covered = new boolean[to - from];
        for (int at = from; at < to; at++) {
            if (tokens.id(at) >= NameTokens.FIRST_ROAD && form.places().containsKey(tokens.id(at))) {
                covered[at - from] = true;
            }
            if (at + 1 < to && form.hasPair(tokens.id(at), tokens.id(at + 1))) {
                covered[at - from] = true;
                covered[at + 1 - from] = true;
            }
        }
        return covered;
    }

    private static boolean bridged(NameTokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!NameTokens.isHan(tokens.id(at))) {
                return false;
            }
        }
        return to - from <= WIDEST_GAP;
    }

    private static void judge(
            NameForm form,
            NameTokens tokens,
            boolean[] covered,
            int from,
            int first,
            int last,
            NameContext context,
            List<NameHit> hits) {
        Weighed weighed = new Weighed(form);
        int wrong = 0;
        for (int at = first; at <= last; at++) {
            if (covered[at - from]) {
                weighed.take(tokens.id(at));
            } else if (at > first) {
                wrong++;
            }
        }
        int start = tokens.start(first);
        int end = tokens.end(last);
        if (weighed.isEnough() && misspelt(form, tokens, first, weighed.score, context, hits)) {
            return;
        }
        if (weighed.isEnough() && !context.otherKind(form.subject(), start, end)) {
            boolean whole = weighed.phased || weighed.strong() || context.namesKind(start, end);
            if (whole || context.standsAlone(form.subject(), start, end)) {
                boolean typo = wrong == 1 && form.tokens().length == last - first + 1;
                ProjectMention.How how = typo ? ProjectMention.How.TYPO : ProjectMention.How.PART;
                hits.add(new NameHit(start, end, form.subject(), how, weighed.score));
            }
        }
    }

    /** The whole name with one letter wrong, where what distinguishes it is right. */
    private static boolean misspelt(
            NameForm form, NameTokens tokens, int first, float score, NameContext context, List<NameHit> hits) {
        int length = form.tokens().length;
        int start = first - form.places().getOrDefault(tokens.id(first), 0);
        if (length < SHORTEST_FUZZY || start < 0 || start + length > tokens.size()) {
            return false;
        }
        int wrong = 0;
        for (int i = 0; i < length; i++) {
            if (tokens.id(start + i) != form.tokens()[i]) {
                wrong += NameTokens.isHan(tokens.id(start + i)) ? 1 : length;
            }
        }
        int end = tokens.end(start + length - 1);
        if (wrong == 1 && !context.otherKind(form.subject(), tokens.start(start), end)) {
            hits.add(new NameHit(tokens.start(start), end, form.subject(), ProjectMention.How.TYPO, score));
        }
        return wrong == 1;
    }

    /** How much of a name is there. */
    private static final class Weighed {

        private final NameForm form;
        private final Set<Integer> seen = new HashSet<>();
        private float score;
        private float distinct;
        private boolean phased;
        private boolean road;

        Weighed(NameForm form) {
            this.form = form;
        }

        void take(int token) {
            float weight = form.weightOf(token);
            if (seen.add(token)) {
                score += weight;
                distinct += weight >= NameForm.WEAK ? weight : 0;
                road |= weight == NameForm.ROAD;
                phased |= token == '期' || token == '标';
            }
        }

        boolean isEnough() {
            return road || distinct >= ENOUGH && (distinct >= MOST_OF_IT * form.total() || begins());
        }

        boolean strong() {
            return road || distinct > ENOUGH + 1;
        }

        /** Whether the words that the name begins with are there, the areas aside. */
        private boolean begins() {
            int found = 0;
            for (int i = 0; i < form.tokens().length && found < ENOUGH; i++) {
                if (form.weights()[i] == NameForm.DISTINCT) {
                    if (!seen.contains(form.tokens()[i])) {
                        return false;
                    }
                    found++;
                }
            }
            return found >= ENOUGH;
        }
    }
}
