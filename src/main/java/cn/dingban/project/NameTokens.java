package cn.dingban.project;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A text as names compare: one token for each Chinese letter, for each number and for each foreign word; blanks and brackets are nothing. */
final class NameTokens {

    static final int BREAK = 0;
    static final int UNKNOWN = -1;
    static final int FIRST_WORD = 0x10000;
    static final int FIRST_ROAD = 0x1000000;

    private static final String SOFT = " ()[]-—–_/·•\"'“”‘’《》〔〕【】（）\u200b\u200c\u200d\ufeff";
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private final int[] ids;
    private final int[] starts;
    private final int[] ends;
    private int size;

    private NameTokens(int capacity) {
        ids = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    static NameTokens of(String text, ToIntFunction<String> words) {
        NameTokens tokens = new NameTokens(text.length() + 1);
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int end = at + 1;
            if (isWordLetter(letter)) {
                end = endOfWord(text, at);
                tokens.add(word(text, at, end, words), at, end);
            } else if (Character.isIdeographic(letter)) {
                tokens.add(letter, at, end);
            } else if (SOFT.indexOf(letter) < 0) {
                tokens.add(BREAK, at, end);
            }
            at = end;
        }
        return tokens;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isWordLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The number of a phase is the same in all its spellings: 2期, II期, 二期. */
    private static int word(String text, int from, int end, ToIntFunction<String> words) {
        String word = lower(text.substring(from, end));
        if (end < text.length() && (text.charAt(end) == '期' || text.charAt(end) == '标')) {
            int number = word.length() == 1 && Character.isDigit(word.charAt(0))
                    ? Character.digit(word.charAt(0), 10)
                    : ROMAN.getOrDefault(word, 0);
            if (number > 0) {
                return NUMERALS.charAt(number);
            }
        }
        return words.applyAsInt(word);
    }

    /** Letter by letter, so that no place in the text shifts. */
    private static String lower(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }

    static boolean isWordLetter(char letter) {
        char small = Character.toLowerCase(letter);
        return small >= 'a' && small <= 'z' || letter >= '0' && letter <= '9' || small == 'ü';
    }

    private void add(int id, int start, int end) {
        if (id == BREAK && (size == 0 || ids[size - 1] == BREAK)) {
            return;
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    int id(int at) {
        return ids[at];
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    int[] ids() {
        return Arrays.copyOf(ids, size);
    }

    /** Which tokens belong to hits. */
    boolean[] within(Iterable<NameHit> hits) {
        boolean[] within = new boolean[size];
        for (NameHit hit : hits) {
            for (int at = 0; at < size; at++) {
                within[at] |= starts[at] >= hit.start() && ends[at] <= hit.end();
            }
        }
        return within;
    }

    static boolean isHan(int id) {
        return id > BREAK && id < 0x10000;
    }
}
