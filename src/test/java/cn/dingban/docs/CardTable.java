package cn.dingban.docs;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code docs/cards.md}: what an administrator needs to build each card in DingTalk's card builder, from the same descriptions that the
 * sandbox draws and the adapter fills. Its words are in {@code src/test/resources/docs}.
 */
final class CardTable {

    static final Path FILE = Path.of("docs/cards.md");

    private static final String FORM = "form";
    private static final Path TEMPLATE = Path.of("src/test/resources/docs/cards.mustache");
    private static final Path WORDS = Path.of("src/test/resources/docs/cards.properties");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Properties words = new Properties();

    private CardTable() throws IOException {
        try (Reader reader = new InputStreamReader(Files.newInputStream(WORDS), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
    }

    static String write() throws IOException {
        return new CardTable().text();
    }

    private String text() throws IOException {
        List<Map<String, Object>> cards = new ArrayList<>();
        for (Path file : CardDescription.files()) {
            Map<String, Object> card = model(CardDescription.read(file));
            card.put("number", cards.size() + 1);
            cards.add(card);
        }
        return Mustache.compiler()
                .escapeHTML(false)
                .compile(Files.readString(TEMPLATE))
                .execute(Map.of("cards", cards));
    }

    private Map<String, Object> model(CardDescription card) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", card.card());
        model.put("title", card.title());
        model.put("article", card.article());
        model.put("variables", card.variables().stream().map(this::model).toList());
        model.put("parts", card.layout().stream().map(this::model).toList());
        model.put("buttons", card.allButtons().stream().map(this::model).toList());
        model.put("hasButtons", !card.allButtons().isEmpty());
        model.put(
                "forms",
                card.variables().stream()
                        .filter(CardTable::isForm)
                        .map(CardTable::form)
                        .toList());
        return model;
    }

    private static boolean isForm(CardDescription.Variable variable) {
        return variable.type().equals(FORM);
    }

    private static Map<String, String> form(CardDescription.Variable variable) {
        return Map.of("name", variable.name(), "json", JSON.writeValueAsString(JSON.readTree(variable.example())));
    }

    private Map<String, Object> model(CardDescription.Variable variable) {
        String example = isForm(variable) ? word("example.below") : cell(variable.example());
        return Map.of(
                "name",
                variable.name(),
                "type",
                word("type." + variable.type()),
                "meaning",
                variable.meaning() == null ? "" : cell(variable.meaning()),
                "example",
                example.isEmpty() ? word("example.empty") : example);
    }

    private Map<String, Object> model(CardDescription.Part part) {
        List<String> buttons = part.buttons() == null ? List.of() : part.buttons();
        return Map.of(
                "element", word("element." + part.element()),
                "shows",
                        part.variable() == null
                                ? buttons.stream().map(CardTable::code).collect(Collectors.joining(" "))
                                : word("variable").formatted(part.variable()),
                "when", part.when() == null ? word("always") : word("when").formatted(part.when()));
    }

    private Map<String, Object> model(CardDescription.Button button) {
        List<String> parameters = new ArrayList<>();
        button.parameters().forEach((name, value) -> parameters.add(code(name) + " = " + value(value)));
        if (button.submits() != null) {
            parameters.add(code(FORM) + " = " + word("form-values").formatted(button.submits()));
        }
        return Map.of(
                "id", button.id(),
                "label", value(button.label()),
                "style", word("style." + (button.style() == null ? "default" : button.style())),
                "params", parameters.isEmpty() ? word("none") : String.join("；", parameters));
    }

    private String value(String text) {
        return Variables.only(text)
                .map(name -> word("variable").formatted(name))
                .orElse(cell(text));
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException(WORDS + " lacks " + key);
        }
        return word;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", "<br>");
    }
}
