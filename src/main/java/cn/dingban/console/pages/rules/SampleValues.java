package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.TemplatePart;
import cn.dingban.delivery.TemplatePart.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.stereotype.Component;

/** Makes up values for a template's names (样例值), written so that a person can change them. */
@Component
class SampleValues {

    private static final int MOST_CHARACTERS = 8_000;
    private static final int MOST_ITEMS = 30;

    private static final DumpSettings WRITTEN = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(4)
            .setIndicatorIndent(2)
            .setWidth(200)
            .build();
    private static final LoadSettings READ = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private final ConsoleWords words;

    /** What a person typed is no list of values. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    SampleValues(ConsoleWords words) {
        this.words = words;
    }

    /** As text, one name a line. */
    String written(List<TemplatePart> parts) {
        Map<String, Object> values = values(parts);
        return values.isEmpty() ? "" : new Dump(WRITTEN).dumpToString(values);
    }

    private Map<String, Object> values(List<TemplatePart> parts) {
        Set<String> written = new HashSet<>();
        variables(parts, true, written);
        Map<String, Object> values = new LinkedHashMap<>();
        fill(parts, written, values);
        return values;
    }

    private void fill(List<TemplatePart> parts, Set<String> outside, Map<String, Object> values) {
        for (TemplatePart part : parts) {
            if (part.kind() == Kind.VARIABLE && isName(part)) {
                values.putIfAbsent(part.name(), sample(part.name()));
            }
        }
        parts.stream().filter(part -> part.kind() == Kind.SECTION).forEach(part -> {
            values.computeIfAbsent(part.name(), name -> section(part, outside));
            fill(part.parts(), outside, within(values, part.name()));
        });
        parts.stream().filter(part -> part.kind() == Kind.INVERTED).forEach(part -> {
            values.putIfAbsent(part.name(), Boolean.FALSE);
            fill(part.parts(), outside, values);
        });
    }

    /** A section is a list where it says something of its own, a text where it is written too, and otherwise a yes. */
    private Object section(TemplatePart part, Set<String> outside) {
        Set<String> inside = new LinkedHashSet<>();
        variables(part.parts(), false, inside);
        if (inside.contains(".")) {
            return List.of(sample("item"));
        }
        if (inside.contains(part.name()) || outside.contains(part.name())) {
            return sample(part.name());
        }
        return outside.containsAll(inside) ? Boolean.TRUE : List.of(new LinkedHashMap<String, Object>());
    }

    /** Where the values of a section's names belong: into its first item, or where the section's own value is. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> within(Map<String, Object> values, String section) {
        return values.get(section) instanceof List<?> list && list.get(0) instanceof Map<?, ?> item
                ? (Map<String, Object>) item
                : values;
    }

    private static void variables(List<TemplatePart> parts, boolean outermost, Set<String> names) {
        for (TemplatePart part : parts) {
            if (part.kind() == Kind.VARIABLE) {
                names.add(part.name());
            } else if (!outermost || part.kind() == Kind.INVERTED) {
                variables(part.parts(), outermost, names);
            }
        }
    }

    private static boolean isName(TemplatePart part) {
        return !part.name().equals(".") && !part.name().startsWith("-");
    }

    private String sample(String name) {
        return words.sayOr("template-sample." + name, words.say("template-sample", name));
    }

    /** @throws Unreadable when it is none, or too much */
    Map<String, Object> read(String typed) {
        if (typed.isBlank()) {
            return Map.of();
        }
        if (typed.length() > MOST_CHARACTERS) {
            throw new Unreadable(words.say("template-fault.values-long"));
        }
        try {
            Object read = new Load(READ).loadFromString(typed);
            Map<String, Object> values = new LinkedHashMap<>();
            if (read instanceof Map<?, ?> map) {
                map.forEach((name, value) -> values.put(String.valueOf(name), value));
                if (values.values().stream().allMatch(this::isModest)) {
                    return values;
                }
                throw new Unreadable(words.say("template-fault.values-long"));
            }
            throw new Unreadable(words.say("template-fault.values", ""));
        } catch (YamlEngineException e) {
            throw new Unreadable(words.say(
                    "template-fault.values", e.getMessage().lines().findFirst().orElse("")));
        }
    }

    private boolean isModest(Object value) {
        if (value instanceof List<?> list) {
            return list.size() <= MOST_ITEMS && list.stream().allMatch(item -> item == null || isModest(item));
        }
        return !(value instanceof Map<?, ?> map)
                || map.values().stream().allMatch(item -> item == null || isModest(item));
    }
}
