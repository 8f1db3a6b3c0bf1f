package cn.dingban.sandbox.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A card as its description has it; only what a client draws and sends back. */
public record CardTemplate(
        @JsonProperty("card") String name,
        String title,
        List<Element> layout,
        @Nullable List<Button> buttons) {

    /** A part of the card, shown while the variable named by {@code when} is {@code "true"}. */
    public record Element(
            String element,
            @Nullable String variable,
            @Nullable List<String> buttons,
            @Nullable String when) {

        public boolean isShown(Map<String, String> values) {
            return when == null || "true".equals(values.get(when));
        }
    }

    /** A button; {@code submits} names the form whose values travel with the press. */
    public record Button(
            String id,
            String label,
            @Nullable String style,
            @Nullable String submits,
            @Nullable Map<String, String> params) {

        private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z0-9]+)}}");

        /** The label as people read it: it may name a variable of the card, as in <code>{{choice1}}</code>. */
        public String label(Map<String, String> values) {
            return VARIABLE.matcher(label)
                    .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
        }
    }

    public Optional<Button> button(String id) {
        return buttons == null
                ? Optional.empty()
                : buttons.stream().filter(button -> button.id().equals(id)).findFirst();
    }

    /** The ids of the buttons that the card shows with these values, in order. */
    public List<String> shownButtons(Map<String, String> values) {
        return layout.stream()
                .filter(part -> part.buttons() != null && part.isShown(values))
                .flatMap(part -> part.buttons() == null ? List.<String>of().stream() : part.buttons().stream())
                .distinct()
                .toList();
    }

    /** What the card shows in its title line with these values. */
    public String heading(Map<String, String> values) {
        return layout.stream()
                .filter(part -> part.element().equals("title") && part.isShown(values))
                .map(part -> values.getOrDefault(part.variable() == null ? "" : part.variable(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(title);
    }
}
