package cn.dingban.spreadsheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Offers a registered name to somebody who wrote one that is not. It is only ever offered, never taken. */
public final class NearestName {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double CLOSE = 0.7;

    private NearestName() {}

    /** The most similar of the names, unless none is similar. */
    public static Optional<String> to(String written, Collection<String> names) {
        String key = PlainText.key(written);
        return names.stream()
                .filter(name -> similarity(key, name) >= CLOSE)
                .max(Comparator.comparingDouble(name -> similarity(key, name)));
    }

    private static double similarity(String key, String name) {
        String other = PlainText.key(name);
        boolean contained = !key.isEmpty() && (other.contains(key) || key.contains(other));
        return Math.max(SIMILARITY.apply(key, other), contained ? CLOSE : 0);
    }
}
