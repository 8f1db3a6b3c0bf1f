package cn.dingban.project;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside a name and may say that another project is meant: a phase, a lot, a road, a section, another county, another kind of works. */
final class NameContext {

    private static final int SIGHT = 24;
    private static final int LONGEST_HEAD = 6;

    private static final Pattern BESIDE =
            Pattern.compile("^[\\s（(—-]*(?:的|工程|项目|铁路|高速公路|高速|公路|改建|迁建|扩建|新建|开发|建设){0,4}[\\s（(—-]*"
                    + "(?:[^\\s（()），。；、的]{2,8}段)?[\\s（()）]*(?:(?:第?[一二三四五六七八九1-9]|I{1,3})期(?![间限]))?[\\s)）（(]*"
                    + "(?:(?:第?[一二三四五六七八九]|[A-Za-z]?\\d{1,2}|[A-Za-z])标)?");
    private static final Pattern SECTION = Pattern.compile("^[\\s（(—-]*(?:铁路|高速公路|高速|公路|改建|工程|项目){0,3}[\\s（(]*"
            + "([^\\s（()），。；、的0-9]{0,6}?)([^\\s（()），。；、的0-9]{2})段");
    private static final Pattern ROAD_BEFORE = Pattern.compile("(?:\\d{2,4}[国省县]道|[GSXYgsxy]\\d{2,4})[\\s的]*$");
    private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十第].*");
    private static final Set<String> CITIES =
            Set.of("浙江", "丽水", "温州", "衢州", "杭州", "宁波", "金华", "台州", "绍兴", "嘉兴", "湖州", "舟山");
    private static final String LEADS_IN = "了在的对和与及给是到把跟为报问说看关于我们请县市区";
    private static final String GOES_ON = "的本当上今年月完累已正开停项工进目预计在是有没未报全主和与及现怎呢吗情数形刚也都段最近这个到";

    private final String text;
    private final NameWords words;
    private final Set<String> sections;

    NameContext(String text, NameWords words, Set<String> sections) {
        this.text = text;
        this.words = words;
        this.sections = sections;
    }

    boolean allows(NamedProject project, int start, int end) {
        String after = text.substring(end, Math.min(text.length(), end + SIGHT));
        Matcher beside = BESIDE.matcher(after);
        String near = text.substring(start, end + (beside.find() ? beside.end() : 0));
        Matcher road = ROAD_BEFORE.matcher(text.substring(Math.max(0, start - SIGHT), start));
        NameTags written = NameTags.in(road.find() ? road.group() + " " + near : near);
        return !project.tags().contradictedBy(written)
                && !otherSection(project, after)
                && !otherArea(project, start, end);
    }

    /** Where the mention ends with the phase, section or lot that is written after the name. */
    int endOf(int end, int limit) {
        Matcher beside = BESIDE.matcher(text.substring(end, limit));
        if (!beside.find()) {
            return end;
        }
        String near = beside.group();
        int last = Math.max(near.lastIndexOf('期'), Math.max(near.lastIndexOf('段'), near.lastIndexOf('标')));
        return end + last + 1;
    }

    private boolean otherSection(NamedProject project, String after) {
        Matcher section = SECTION.matcher(after);
        if (!section.find()) {
            return false;
        }
        String last = section.group(2);
        String whole = section.group(1) + last;
        if (whole.indexOf('至') > 0 && project.says("至")) {
            return !project.says(whole);
        }
        boolean named = sections.contains(last) || !words.areaAt(last, 0).isEmpty();
        return named && !project.says(last + "段") && !project.liesIn(last);
    }

    private boolean otherArea(NamedProject project, int start, int end) {
        String area = words.areaBefore(text, start);
        if (area.isEmpty() || project.liesIn(area)) {
            return false;
        }
        return !CITIES.contains(area)
                || NUMBERED.matcher(text.substring(start, end)).matches();
    }

    /** Whether a name without its last part, as in 黄南 for 黄南水库, stands there by itself. */
    boolean standsAlone(NamedProject project, int start, int end) {
        for (int length = Math.min(LONGEST_HEAD, text.length() - end); length > 1; length--) {
            String head = text.substring(end, end + length);
            if (NameWords.isHead(head)) {
                return NameWords.sameKind(head, project);
            }
            if (NameWords.isWord(head)) {
                return opens(start) && (project.says(head) || closes(end));
            }
        }
        return opens(start) && closes(end);
    }

    boolean opens(int start) {
        return start == 0
                || !Character.isIdeographic(text.charAt(start - 1))
                || LEADS_IN.indexOf(text.charAt(start - 1)) >= 0
                || !words.areaBefore(text, start).isEmpty();
    }

    private boolean closes(int end) {
        return end == text.length()
                || !Character.isIdeographic(text.charAt(end))
                || GOES_ON.indexOf(text.charAt(end)) >= 0;
    }

    boolean namesKind(int start, int end) {
        for (int from = start; from < end; from++) {
            for (int length = Math.min(LONGEST_HEAD, end - from); length > 1; length--) {
                if (NameWords.isHead(text.substring(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the words name a kind of works that the project is not. */
    boolean otherKind(NamedProject project, int start, int end) {
        for (int from = start; from < end; from++) {
            for (int length = Math.min(LONGEST_HEAD, end - from); length > 1; length--) {
                String head = text.substring(from, from + length);
                if (NameWords.isHead(head) && !NameWords.sameKind(head, project)) {
                    return true;
                }
            }
        }
        return false;
    }
}
