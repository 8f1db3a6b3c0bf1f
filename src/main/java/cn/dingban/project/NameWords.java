package cn.dingban.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of projects' names: what many have in common, what tells them apart, and where a name ends in a sentence. */
final class NameWords {

    /** Words that say of what sort a project is, or where, and so point at none. */
    private static final Pattern GENERIC = Pattern.compile(
            "重点|重大|建设|新建|改建|扩建|迁建|续建|改造|提升|工程|项目|水库|公路|道路|国道|省道|县道|铁路|高速|高铁|大桥|桥梁|隧道|医院|学校|小学|中学|幼儿园|中心|园区|产业园|产业|安置房|安置|住房|小区|公园|线路|管网|管线|路网|配套|基础设施|[一二三四五]期|标段|[东南西北中]?段|区块|主体|桩基|路基|路面|边坡|挡墙|设备|安装|装修|供水|排水|供电|引水|城区|城市|县城|新区|开发区|经开区|全线|沿线|土地|用地|征地|拆迁|农村|综合|治理|开发|生产线|本级|丽水市?|莲都区?|青田县?|缙云县?|遂昌县?|松阳县?|云和县?|庆元县?|景宁县?|龙泉市?|浙江省?"
                    + "|本月|当月|上月|累计|今年|全年|年度|投资|进展|进度|情况|目前|现场|形象|问题|我们|单位|各位|领导|所有|全部|这个|那个|该|本|新续|座|个|的|和|及|等|与|楼|层|[a-z]?\\d+|[a-z#]+");

    private static final Pattern PHASE = Pattern.compile("([一二三四五1-5])期");
    private static final Pattern SECTION = Pattern.compile("([一二三四五六七八九\\d]{1,2})标|([a-d])(?:地块|区块|标)");
    private static final Pattern ROAD = Pattern.compile("(\\d{2,4})(?=国道|省道|县道|乡道|线)|([gsxy]\\d{2,4})(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile(
            "\\d{2,4}(?:国道|省道|县道|线)|[gsxy]\\d{2,4}|丽水|莲都|青田|缙云|遂昌|松阳|云和|庆元|景宁|龙泉|国道|省道|铁路|高速|水库|医院|公路|大桥|改建|新建|迁建|扩建|工程|项目|[一二三四五]期|段");

    private NameWords() {}

    /** Whether it says more than of what sort something is. */
    static boolean distinguishes(String key) {
        return ROAD.matcher(key).find() || GENERIC.matcher(key).replaceAll("").length() >= 2;
    }

    /** 1 to 5; null where none is named. */
    static @Nullable Integer phase(String key) {
        Matcher matcher = PHASE.matcher(key);
        if (!matcher.find()) {
            return null;
        }
        int number = "一二三四五".indexOf(matcher.group(1)) + 1;
        return number == 0 ? Integer.valueOf(matcher.group(1)) : Integer.valueOf(number);
    }

    /** Whether the text names another phase, another section or other roads than the name has. */
    static boolean contradict(String text, String name) {
        Integer said = phase(text);
        Integer own = phase(name);
        if (said != null && own != null && !said.equals(own)) {
            return true;
        }
        return differ(all(ROAD, text), all(ROAD, name)) || differ(all(SECTION, text), all(SECTION, name));
    }

    private static boolean differ(Set<String> said, Set<String> own) {
        return !said.isEmpty() && !own.isEmpty() && own.stream().noneMatch(said::contains);
    }

    private static Set<String> all(Pattern pattern, String key) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(key);
        while (matcher.find()) {
            found.add(matcher.group().replaceFirst("^[gsxy]", ""));
        }
        return found;
    }

    /** The words of a name, whatever their order. */
    static List<String> tokens(String key) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(key);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                tokens.add(key.substring(from, matcher.start()));
            }
            tokens.add(matcher.group());
            from = matcher.end();
        }
        if (from < key.length()) {
            tokens.add(key.substring(from));
        }
        return tokens;
    }
}
