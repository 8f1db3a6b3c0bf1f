package cn.dingban.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the longest of many token sequences at a place. */
final class NameTrie {

    private final Map<Long, Integer> steps = new HashMap<>();
    private final Map<Integer, List<NameForm>> ends = new HashMap<>();
    private int nodes;

    void add(int[] tokens, NameForm form) {
        int node = 0;
        for (int token : tokens) {
            long step = step(node, token);
            Integer next = steps.get(step);
            if (next == null) {
                next = ++nodes;
                steps.put(step, next);
            }
            node = next;
        }
        ends.computeIfAbsent(node, end -> new ArrayList<>(2)).add(form);
    }

    /** What ends where, the longest first. */
    List<Found> at(int[] tokens, int from) {
        List<Found> found = new ArrayList<>(2);
        int node = 0;
        for (int at = from; at < tokens.length; at++) {
            Integer next = steps.get(step(node, tokens[at]));
            if (next == null) {
                break;
            }
            node = next;
            List<NameForm> forms = ends.get(node);
            if (forms != null) {
                found.add(0, new Found(at + 1, forms));
            }
        }
        return found;
    }

    private static long step(int node, int token) {
        return ((long) node << 32) | (token & 0xffff_ffffL);
    }

    record Found(int end, List<NameForm> forms) {}
}
