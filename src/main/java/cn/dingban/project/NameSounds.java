package cn.dingban.project;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as they are typed without a Chinese keyboard: whole pinyin and initials. */
final class NameSounds {

    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_WORDS = 12;
    private static final Pattern WORDS =
            Pattern.compile("(?<![A-Za-z0-9üÜ])[A-Za-züÜ]+(?:[ '][A-Za-züÜ]+){0,30}(?![A-Za-z0-9üÜ])");
    private static final Set<String> FOREIGN =
            Set.of("ppp", "epc", "ptc", "ppt", "pdf", "xls", "bim", "gis", "vip", "app", "wps", "doc", "com", "www");

    /** Letters sound the same whoever asks: kept for the life of the process, at most one for each Chinese letter. */
    private static final Map<Integer, Integer> SYLLABLES = new ConcurrentHashMap<>();

    private static final int FIRST_SYLLABLE = 0x4000_0000;

    private final Map<String, Set<NamedProject>> projects = new HashMap<>();

    void add(NameForm form) {
        String syllables = PinyinHelper.toPinyin(
                        form.text().replaceAll("[（()）\\s—–\\-/]", ""), PinyinStyleEnum.NORMAL, " ")
                .replace('ü', 'v');
        if (!syllables.matches("[a-z ]+")) {
            return;
        }
        put(syllables.replace(" ", ""), form);
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables.split(" +")) {
            initials.append(syllable.charAt(0));
        }
        if (initials.length() >= FEWEST_INITIALS && !FOREIGN.contains(initials.toString())) {
            put(initials.toString(), form);
        }
    }

    private void put(String sound, NameForm form) {
        projects.computeIfAbsent(sound, any -> new LinkedHashSet<>()).add(form.subject());
        if (sound.indexOf('v') >= 0) {
            projects.computeIfAbsent(sound.replace('v', 'u'), any -> new LinkedHashSet<>())
                    .add(form.subject());
        }
    }

    List<NameHit> in(String text) {
        List<NameHit> hits = new ArrayList<>();
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            find(text, words.start(), words.end(), hits);
        }
        return hits;
    }

    /** From each word on, as many words as still make a name. */
    private void find(String text, int from, int to, List<NameHit> hits) {
        int start = from;
        while (start < to) {
            int next = wordEnd(text, start, to);
            int end = next;
            for (int count = 0; count < MOST_WORDS && end <= to; count++) {
                Set<NamedProject> found = projects.get(sound(text.substring(start, end)));
                if (found != null && end - start >= FEWEST_INITIALS) {
                    NameHit.add(hits, start, end, found, ProjectMention.How.SOUND, end - start);
                }
                end = end == to ? to + 1 : wordEnd(text, end + 1, to);
            }
            start = next + 1;
        }
    }

    private static int wordEnd(String text, int from, int to) {
        int end = from;
        while (end < to && NameTokens.isWordLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String sound(String typed) {
        return typed.replaceAll("[ ']", "").toLowerCase(Locale.ROOT).replace('ü', 'v');
    }

    /** The same number for letters that sound the same, whatever their tone. */
    static int syllable(int token) {
        return NameTokens.isHan(token) ? SYLLABLES.computeIfAbsent(token, NameSounds::read) : token;
    }

    private static int read(int letter) {
        List<String> readings = PinyinHelper.toPinyinList((char) letter, PinyinStyleEnum.NORMAL);
        return readings.isEmpty() ? letter : FIRST_SYLLABLE + (readings.get(0).hashCode() & 0x3fff_ffff);
    }

    static int[] syllables(int[] tokens) {
        int[] syllables = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            syllables[i] = syllable(tokens[i]);
        }
        return syllables;
    }
}
