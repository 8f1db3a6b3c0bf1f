package cn.dingban.project.talk;

import cn.dingban.project.Project;
import cn.dingban.project.ProjectMention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a message apart where another project begins: by numbers, lines, semicolons, or names in the middle of a sentence. */
final class Segments {

    /** What belongs together whatever is named in it: a line, or what stands between semicolons or full stops. */
    private static final Pattern PIECE = Pattern.compile("[^\\n;；。]+[;；。]?|\\n");

    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:[(]?\\d{1,2}[)、.](?!\\d)|[(]?[一二三四五六七八九十]{1,2}[)、.]|[-•·*])\\s*");

    /** Names between which stands only this share what follows. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、和及与,，\\s]{1,3}(?:以及)?");

    /** Ends like the name of a project, before anything is said about it. */
    private static final Pattern NAME_LIKE = Pattern.compile(
            "^(?:报|报送|关于)?[:：\\s]*([^\\s,，:：;；。%]{0,24}?(?:工程|项目|公路|国道|省道|高速|铁路|高铁|大桥|隧道|水库|电站|医院|院区|学校|小学|中学|一中|二中|三中|幼儿园|产业园|园区|小区|安置房|中心|楼|公园|码头|机场|管网|水厂|污水厂|处理厂|枢纽|通道|南移|延伸|迁建|改造|新建|治理|[东南西北中]?段|线)(?:[一二三四1-4]期|[(][^)]{1,10}[)])?)"
                    + "(?=[\\s,，:：]|本月|当月|累计|本年|今年|年度|总投资|已|完成|截|开工以来|正在|(?<!\\d)(?:1[0-2]|[1-9])月|[1-9]-)");

    private static final Pattern GENERIC = Pattern.compile(
            "^(?:本|该|我们?|这个|全部|所有|整个|一个|\\d+个|新续建|小型)?\\S{0,4}?\\d*个?(?:工程|项目|主体工程|.{0,4}(?:楼|段|线))$|.*(?:主体|桩基|路基|路面|桥梁|隧道|土建|安装|装修|配套|附属|绿化|管线|基础|地下室|标段|区块|\\d#).*");

    private static final String SEPARATORS = "，,、和及与 ;；";

    private Segments() {}

    /**
     * A piece of the message.
     *
     * @param projects those named in it, each with its candidates; empty when none is
     * @param stranger whether it begins with what looks like a name that fits no project
     */
    record Segment(List<List<Project>> projects, boolean stranger, String words) {

        boolean named() {
            return stranger || !projects.isEmpty();
        }

        Segment with(String more) {
            return new Segment(projects, stranger, words + more);
        }
    }

    /** @param mentions in the order of the text, not overlapping */
    static List<Segment> of(String text, List<ProjectMention> mentions) {
        List<Segment> segments = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            List<ProjectMention> inside = mentions.stream()
                    .filter(mention -> mention.start() >= pieces.start() && mention.end() <= pieces.end())
                    .toList();
            for (Segment segment : split(text, pieces.start(), pieces.end(), subjects(text, inside))) {
                add(segments, segment);
            }
        }
        return segments;
    }

    /** The first name, and of the others those that begin a clause: a project that is only mentioned along the way is not what it is about. */
    private static List<ProjectMention> subjects(String text, List<ProjectMention> mentions) {
        return mentions.stream()
                .filter(mention ->
                        mention.equals(mentions.get(0)) || SEPARATORS.indexOf(text.charAt(mention.start() - 1)) >= 0)
                .toList();
    }

    /** What names nothing goes on about what was named before it. */
    private static void add(List<Segment> segments, Segment next) {
        if (!segments.isEmpty() && !next.named()) {
            segments.add(segments.remove(segments.size() - 1).with(next.words()));
        } else if (segments.size() == 1
                && !segments.get(0).named()
                && isOnlyTalk(segments.get(0).words())) {
            segments.set(
                    0,
                    new Segment(
                            next.projects(), next.stranger(), segments.get(0).words() + next.words()));
        } else {
            segments.add(next);
        }
    }

    /** A salutation or a heading before the first name: 各位领导, 5月进展如下. */
    private static boolean isOnlyTalk(String words) {
        return !words.matches("(?s).*\\d(?!月).*") || words.strip().length() <= 12;
    }

    private static List<Segment> split(String text, int start, int end, List<ProjectMention> mentions) {
        if (mentions.isEmpty()) {
            String words = text.substring(start, end);
            Matcher number = NUMBER.matcher(words);
            String said = number.find() ? words.substring(number.end()) : words;
            Matcher name = NAME_LIKE.matcher(said);
            boolean stranger = name.find() && !GENERIC.matcher(name.group(1)).matches();
            return List.of(new Segment(List.of(), stranger, stranger ? said.substring(name.end()) : said));
        }
        List<Segment> found = new ArrayList<>();
        String before =
                NUMBER.matcher(text.substring(start, mentions.get(0).start())).replaceFirst("");
        int i = 0;
        while (i < mentions.size()) {
            int last = i;
            while (last + 1 < mentions.size()
                    && BETWEEN_NAMES
                            .matcher(text.substring(
                                    mentions.get(last).end(),
                                    mentions.get(last + 1).start()))
                            .matches()) {
                last++;
            }
            int until = last + 1 < mentions.size() ? mentions.get(last + 1).start() : end;
            String words = text.substring(mentions.get(last).end(), until).replaceFirst("^[\\s，,：:；;]+", "");
            List<List<Project>> named = mentions.subList(i, last + 1).stream()
                    .map(ProjectMention::projects)
                    .toList();
            found.add(new Segment(named, false, found.isEmpty() ? joined(before, words) : words));
            i = last + 1;
        }
        return found;
    }

    private static String joined(String before, String after) {
        return before.isBlank() || before.endsWith(" ") || after.isBlank() ? before + after : before + after;
    }
}
