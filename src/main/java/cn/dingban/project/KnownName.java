package cn.dingban.project;

import cn.dingban.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A project with all its names, ready for comparing. */
final class KnownName {

    /** What people leave away at either end of a name. */
    private static final Pattern TRIMMINGS = Pattern.compile(
            "^(?:新建|浙江|丽水市?|莲都区?|青田县?|缙云县?|遂昌县?|松阳县?|云和县?|庆元县?|景宁县?|龙泉市?){1,12}(?=.{4})|(?:新建|改建|扩建|迁建|建设)?(?:工程|项目)$");

    private final Project project;
    private final String name;
    private final @Nullable String code;
    private final List<String> shortNames;
    private final List<String> cores;

    KnownName(Project project) {
        this.project = project;
        this.name = PlainText.key(project.name());
        this.code = project.code() == null ? null : PlainText.key(project.code());
        Set<String> shorts = new LinkedHashSet<>();
        if (project.shortName() != null) {
            shorts.add(PlainText.key(project.shortName()));
        }
        project.aliases().forEach(alias -> shorts.add(PlainText.key(alias)));
        this.shortNames = List.copyOf(shorts);
        Set<String> trimmed = new LinkedHashSet<>();
        all().forEach(each -> trimmed.add(TRIMMINGS.matcher(each).replaceAll("")));
        trimmed.addAll(all());
        trimmed.removeIf(core -> core.length() < 2);
        this.cores = List.copyOf(trimmed);
    }

    Project project() {
        return project;
    }

    boolean isCode(String key) {
        return key.equals(code);
    }

    @Nullable
    String code() {
        return code;
    }

    boolean isName(String key) {
        return name.equals(key);
    }

    boolean isShortName(String key) {
        return shortNames.contains(key);
    }

    /** The full name and the short ones. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(name);
        all.addAll(shortNames);
        return all;
    }

    /** All names, also without what people leave away. */
    List<String> cores() {
        return cores;
    }

    /** By how much the closest of the names differs in length: the fewer letters are left over, the likelier. */
    int surplus(String key) {
        return all().stream()
                .mapToInt(each -> Math.abs(each.length() - key.length()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether the words contradict every one of the names. */
    boolean isContradictedBy(String key) {
        return all().stream().allMatch(each -> NameWords.contradict(key, each))
                || NameWords.contradict(key, String.join("", all()));
    }
}
