package cn.dingban.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits what is too long for the channel into numbered parts, each a notice of its own, so that each is sent once. Parts end at line ends; only
 * a line that is too long by itself is cut, after a blank or a punctuation mark where there is one, and never within a link that fits.
 */
final class Splitting {

    /** Wide enough for the numbers of any text that an office sends. */
    private static final String WIDEST = "999";

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]\\n]*\\]\\([^)\\n]*\\)");
    private static final String GOOD_ENDS = " 　，。；、：！？）,;:";

    private final int mostBytes;
    private final Wording wording;

    /** @param mostBytes of title and text together, as UTF-8 escaped for JSON */
    Splitting(int mostBytes, Wording wording) {
        this.mostBytes = mostBytes;
        this.wording = wording;
    }

    /** The notice itself when it fits; else its parts, of which the first keeps its key. Parts are words: a card is not for splitting. */
    List<Notice> parts(Notice notice) {
        List<Rendered> texts = parts(notice.text());
        if (texts.size() == 1) {
            return List.of(notice);
        }
        List<Notice> parts = new ArrayList<>();
        for (Rendered text : texts) {
            String key = parts.isEmpty() ? notice.key() : notice.key() + ":part" + (parts.size() + 1);
            parts.add(new Notice(
                    key,
                    notice.kind(),
                    notice.recipient(),
                    notice.priority(),
                    text,
                    null,
                    null,
                    notice.reason(),
                    notice.notBefore(),
                    notice.deadline(),
                    notice.cause()));
        }
        return parts;
    }

    List<Rendered> parts(Rendered text) {
        if (bytes(text) <= mostBytes || text.body().isBlank()) {
            return List.of(text);
        }
        int around = bytes(new Rendered(title(text, WIDEST, WIDEST), "x")) - 1;
        List<String> bodies = bodies(text.body(), Math.max(mostBytes - around, mostBytes / 4));
        List<Rendered> parts = new ArrayList<>();
        for (String body : bodies) {
            String number = String.valueOf(parts.size() + 1);
            parts.add(new Rendered(title(text, number, String.valueOf(bodies.size())), body));
        }
        return parts;
    }

    private String title(Rendered text, String number, String of) {
        return wording.phrase("delivery.part", text.title(), number, of);
    }

    private static int bytes(Rendered text) {
        return JsonBytes.of(text.title()) + JsonBytes.of(text.markdown());
    }

    private static List<String> bodies(String body, int room) {
        List<String> bodies = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (String line : lines(body, room)) {
            int bytes = JsonBytes.of(line + "\n");
            if (used + bytes > room + JsonBytes.of("\n") && !part.toString().isBlank()) {
                bodies.add(stripped(part));
                part.setLength(0);
                used = 0;
            }
            part.append(line).append('\n');
            used += bytes;
        }
        if (!part.toString().isBlank()) {
            bodies.add(stripped(part));
        }
        return bodies;
    }

    /** Without the blank lines that stood between two parts; a list's indentation stays. */
    private static String stripped(CharSequence part) {
        return part.toString().stripTrailing().replaceFirst("^(?:[ \t]*\n)+", "");
    }

    private static List<String> lines(String body, int room) {
        List<String> lines = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            String rest = line;
            while (JsonBytes.of(rest) > room) {
                int end = cut(rest, room);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Where to cut a line that is too long: always after at least one character. */
    private static int cut(String line, int room) {
        int most = Math.max(JsonBytes.fitting(line, room), Character.charCount(line.codePointAt(0)));
        int before = beforeLink(line, most);
        int least = before - before / 4;
        for (int end = before; end > least; end--) {
            if (GOOD_ENDS.indexOf(line.charAt(end - 1)) >= 0 && beforeLink(line, end) == end) {
                return end;
            }
        }
        return before;
    }

    private static int beforeLink(String line, int end) {
        Matcher link = LINK.matcher(line);
        while (link.find() && link.start() < end) {
            if (link.end() > end && link.start() > 0) {
                return link.start();
            }
        }
        return end;
    }
}
