package cn.dingban.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project with all that its names say about it: its wordings, its phases, its lots and its roads. */
final class NamedProject {

    /** The same thing written otherwise. */
    private static final String[][] SPELLINGS = {
        {"抽蓄(?:[A-Z]\\d+标)?", "抽水蓄能电站"},
        {"抽水蓄能电站.*", "抽蓄"},
        {"抽蓄", "抽水蓄能"},
        {"[A-Z]\\d+标", ""},
        {"G(\\d{3})", "$1国道"},
        {"(\\d{3})国道", "G$1"},
        {"S(\\d{2,3})", "$1省道"},
        {"(\\d{2,3})省道", "S$1"},
        {"X(\\d{3})", "$1县道"}
    };

    private static final Pattern IN_BRACKETS = Pattern.compile("[（(\\[〔][^（()）\\]〕]*[)）\\]〕]");
    private static final Pattern LINE = Pattern.compile("^(?:新建)?(.)[^至]{0,3}至(.)[^铁路高速公]{0,3}(铁路|高铁|高速公路|高速|公路)");
    private static final Pattern SECTION = Pattern.compile("[（(]([^（()）]{2,6}至[^（()）]{2,6})段[)）]");
    private static final Pattern AREA_SIGN = Pattern.compile("^[省市县区]+");

    private final Project project;
    private final int order;
    private final String said;
    private final NameTags tags;
    private final Map<String, ProjectMention.How> wordings = new LinkedHashMap<>();

    NamedProject(Project project, int order, NameWords words) {
        this.project = project;
        this.order = order;
        List<String> names = names(project);
        this.said = String.join(" ", names);
        this.tags = NameTags.in(said);
        put(project.name(), ProjectMention.How.NAME);
        names.stream().skip(1).forEach(name -> put(name, ProjectMention.How.SHORT_NAME));
        for (String name : names) {
            respell(name);
            Matcher line = LINE.matcher(name);
            if (line.find()) {
                put(line.group(1) + line.group(2) + line.group(3), ProjectMention.How.PART);
            }
            Matcher section = SECTION.matcher(name);
            if (section.find()) {
                put(section.group(1) + "段", ProjectMention.How.PART);
            }
            shorten(name, words);
            shorten(IN_BRACKETS.matcher(name).replaceAll(""), words);
        }
    }

    private static List<String> names(Project project) {
        List<String> names = new ArrayList<>();
        names.add(project.name());
        if (project.shortName() != null) {
            names.add(project.shortName());
        }
        names.addAll(project.aliases());
        return names;
    }

    private void shorten(String name, NameWords words) {
        String tailless = words.withoutTail(name.strip().replaceFirst("^新建", ""));
        put(tailless, ProjectMention.How.PART);
        String area = words.areaAt(tailless, 0);
        String rest = AREA_SIGN.matcher(tailless.substring(area.length())).replaceFirst("");
        if (!rest.startsWith("至")) {
            put(rest, ProjectMention.How.PART);
        }
    }

    private void respell(String name) {
        for (String[] spelling : SPELLINGS) {
            put(name.replaceAll(spelling[0], spelling[1]), ProjectMention.How.PART);
        }
    }

    private void put(String wording, ProjectMention.How how) {
        if (wording.length() > 1) {
            wordings.putIfAbsent(wording, how);
        }
    }

    Project project() {
        return project;
    }

    int order() {
        return order;
    }

    Map<String, ProjectMention.How> wordings() {
        return wordings;
    }

    NameTags tags() {
        return tags;
    }

    boolean says(String words) {
        return said.contains(words);
    }

    boolean liesIn(String area) {
        return says(area) || project.area().contains(area);
    }
}
