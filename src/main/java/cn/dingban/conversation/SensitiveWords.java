package cn.dingban.conversation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words that must not be written down here (敏感词). Width, case, blanks and signs between the characters hide none of them. */
@Component
public class SensitiveWords {

    /** Where a sentence or a part of it ends, a word ends too: 张军，用地已批 speaks of no army. */
    private static final Pattern STOP = Pattern.compile("[，。；：、！？,;:!?\\r\\n]+");

    private static final Pattern FILLER = Pattern.compile("[^\\p{L}\\p{N}|]+");
    private static final String BREAK = "|";

    private final List<String> words;
    private final List<String> harmless;

    SensitiveWords(ConversationRules rules) {
        this.words =
                rules.sensitive().words().stream().map(SensitiveWords::bare).toList();
        this.harmless =
                rules.sensitive().except().stream().map(SensitiveWords::bare).toList();
    }

    /** Whether one of them is in the text. */
    public boolean in(String text) {
        String bare = bare(text);
        if (words.stream().noneMatch(bare::contains)) {
            return false;
        }
        String rest = bare;
        for (String each : harmless) {
            rest = rest.replace(each, BREAK);
        }
        return words.stream().anyMatch(rest::contains);
    }

    /** Whether one of them is in any of the texts. */
    public boolean inAny(Collection<String> texts) {
        return texts.stream().anyMatch(this::in);
    }

    private static String bare(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String parts = STOP.matcher(narrow.replace(BREAK, "")).replaceAll(BREAK);
        return FILLER.matcher(parts).replaceAll("");
    }
}
