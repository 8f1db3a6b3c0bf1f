package cn.dingban.console.pages;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param pages at least 1
 * @param count of all rows
 */
public record Sheet<T>(List<T> rows, int number, int pages, int count) {

    static final int SIZE = 50;

    /** The page asked for; the last one where there are fewer. */
    public static <T> Sheet<T> of(List<T> all, int asked) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int number = Math.max(1, Math.min(asked, pages));
        int from = (number - 1) * SIZE;
        return new Sheet<>(
                List.copyOf(all.subList(from, Math.min(all.size(), from + SIZE))), number, pages, all.size());
    }

    public <R> Sheet<R> map(Function<T, R> shown) {
        return new Sheet<>(rows.stream().map(shown).toList(), number, pages, count);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }
}
