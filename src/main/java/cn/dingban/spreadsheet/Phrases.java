package cn.dingban.spreadsheet;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** A module's own sentences for people, kept in {@code messages/<module>.properties} so that they can be read and corrected in one place. */
public final class Phrases {

    private final ResourceBundle bundle;

    public Phrases(String module) {
        this.bundle = ResourceBundle.getBundle("messages." + module, Locale.ROOT);
    }

    /** The sentence of that key with the arguments in their places; numbers are written without thousands separators. */
    public String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** The keys that begin so, of sentences that hold the words. */
    public Set<String> keys(String beginning, String words) {
        return bundle.keySet().stream()
                .filter(key ->
                        key.startsWith(beginning) && bundle.getString(key).contains(words))
                .collect(Collectors.toSet());
    }
}
