package cn.dingban.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One file of {@code bot-config/cards}, as its schema has it. */
record CardDescription(
        String card,
        String title,
        String article,
        List<Variable> variables,
        List<Part> layout,
        @Nullable List<Button> buttons) {

    static final Path FOLDER = Path.of("bot-config/cards");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Variable(String name, String type, @Nullable String meaning, String example) {}

    record Part(
            String element,
            @Nullable String variable,
            @Nullable List<String> buttons,
            @Nullable String when) {}

    record Button(
            String id,
            String label,
            @Nullable String style,
            @Nullable String submits,
            @Nullable Map<String, String> params) {

        Map<String, String> parameters() {
            return params == null ? Map.of() : params;
        }
    }

    /** All files, by name. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CardDescription read(Path file) {
        return JSON.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file, CardDescription.class);
    }

    List<Button> allButtons() {
        return buttons == null ? List.of() : buttons;
    }

    /** Whatever in it names something that it does not have, or has something that it never shows. */
    List<String> contradictions() {
        List<String> names = variables.stream().map(Variable::name).toList();
        List<String> ids = allButtons().stream().map(Button::id).toList();
        List<String> found = new ArrayList<>();
        layout.forEach(part -> {
            Stream.of(part.variable(), part.when())
                    .filter(name -> name != null && !names.contains(name))
                    .forEach(name -> found.add("layout names the variable " + name));
            shownBy(part).filter(id -> !ids.contains(id)).forEach(id -> found.add("layout names the button " + id));
        });
        allButtons().forEach(button -> {
            Stream.concat(Stream.of(button.label()), button.parameters().values().stream())
                    .flatMap(text -> Variables.in(text).stream())
                    .filter(name -> !names.contains(name))
                    .forEach(name -> found.add("button " + button.id() + " names the variable " + name));
            if (button.submits() != null && !names.contains(button.submits())) {
                found.add("button " + button.id() + " submits " + button.submits());
            }
        });
        List<String> shown = layout.stream().flatMap(CardDescription::shownBy).toList();
        ids.stream().filter(id -> !shown.contains(id)).forEach(id -> found.add("button " + id + " is never shown"));
        return found;
    }

    private static Stream<String> shownBy(Part part) {
        return part.buttons() == null ? Stream.of() : part.buttons().stream();
    }
}
