package cn.dingban.project;

import java.util.HashMap;
import java.util.Map;

/**
 * One of the wordings that a project goes by.
 *
 * @param subject whose wording it is
 * @param tokens its letters, numbers and foreign words
 * @param weights how much each token distinguishes the project from others
 * @param places where each token stands first
 * @param total of the weights that distinguish
 */
record NameForm(
        NamedProject subject,
        String text,
        ProjectMention.How how,
        int[] tokens,
        float[] weights,
        Map<Integer, Integer> places,
        float total) {

    static final float ENOUGH = 2;
    static final float ROAD = 3;
    static final float DISTINCT = 1;
    static final float WEAK = 0.5f;
    static final float AREA = 0.3f;
    static final float HEAD = 0.1f;

    static NameForm of(NamedProject subject, String text, ProjectMention.How how, NameTokens tokens, NameWords words) {
        float[] weights = words.weights(text, tokens);
        Map<Integer, Integer> places = new HashMap<>();
        float total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (places.putIfAbsent(tokens.id(i), i) == null && weights[i] >= WEAK) {
                total += weights[i];
            }
        }
        return new NameForm(subject, text, how, tokens.ids(), weights, places, total);
    }

    boolean hasPair(int one, int other) {
        Integer place = places.get(one);
        if (place == null || !places.containsKey(other)) {
            return false;
        }
        for (int i = place; i + 1 < tokens.length; i++) {
            if (tokens[i] == one && tokens[i + 1] == other) {
                return true;
            }
        }
        return false;
    }

    float weightOf(int token) {
        Integer place = places.get(token);
        return place == null ? 0 : weights[place];
    }
}
