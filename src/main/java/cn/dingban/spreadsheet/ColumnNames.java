package cn.dingban.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a kind of table may have, with all the headers under which offices write them. Kept in {@code vocabulary/<name>.properties}:
 * {@code key=header;another header}, where {@code {m}} stands for each month, and {@code required=key,key} for those without which a row of
 * words is not this table's header.
 */
public final class ColumnNames {

    private static final String REQUIRED = "required";
    private static final String MONTH = "{m}";
    private static final int MONTHS = 12;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern TRAILING_UNIT = Pattern.compile("[/:]?(亿元|万元|元)$");

    private final Map<String, String> keyByHeader = new HashMap<>();
    private final Map<String, String> headerByKey = new HashMap<>();
    private final List<String> required;

    private ColumnNames(ResourceBundle bundle) {
        this.required = Arrays.asList(bundle.getString(REQUIRED).split(","));
        for (String key : bundle.keySet()) {
            if (key.contains(MONTH)) {
                for (int month = 1; month <= MONTHS; month++) {
                    String number = String.valueOf(month);
                    add(key.replace(MONTH, number), bundle.getString(key).replace(MONTH, number));
                }
            } else if (!key.equals(REQUIRED)) {
                add(key, bundle.getString(key));
            }
        }
    }

    /** The columns described in {@code vocabulary/<name>.properties}. */
    public static ColumnNames load(String name) {
        return new ColumnNames(ResourceBundle.getBundle("vocabulary." + name, Locale.ROOT));
    }

    private void add(String key, String headers) {
        List<String> all = Arrays.asList(headers.split(";"));
        headerByKey.put(key, all.get(0));
        all.forEach(header -> keyByHeader.put(PlainText.key(header), key));
    }

    /** The header as the office writes it, for messages. */
    public String header(String key) {
        return headerByKey.getOrDefault(key, key);
    }

    /** The first of the required columns: what names a row. */
    String nameColumn() {
        return required.get(0);
    }

    boolean complete(Set<String> keys) {
        return keys.containsAll(required);
    }

    /** A known column and the unit of money that its header states. */
    record Match(String key, @Nullable MoneyUnit unit) {}

    Optional<Match> match(String header) {
        String plain = PlainText.compact(header);
        Matcher brackets = BRACKETS.matcher(plain);
        StringBuilder inside = new StringBuilder();
        while (brackets.find()) {
            inside.append(brackets.group(1)).append(' ');
        }
        String outside = brackets.replaceAll("");
        Matcher trailing = TRAILING_UNIT.matcher(outside);
        MoneyUnit unit = MoneyUnit.ofWord(trailing.find() ? trailing.group(1) : inside.toString())
                .orElse(null);
        for (String candidate : candidates(plain, outside, trailing)) {
            String key = keyByHeader.get(PlainText.key(candidate));
            if (key != null) {
                return Optional.of(new Match(key, unit));
            }
        }
        return Optional.empty();
    }

    private static Set<String> candidates(String plain, String outside, Matcher trailing) {
        return new LinkedHashSet<>(new ArrayList<>(List.of(plain, outside, trailing.replaceAll(""))));
    }
}
