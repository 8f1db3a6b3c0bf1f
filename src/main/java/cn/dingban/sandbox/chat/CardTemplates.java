package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published card templates: the card descriptions of the rule book, read again when a file has changed. */
@SandboxBean
public final class CardTemplates {

    private static final Pattern ID = Pattern.compile("([a-z][a-z0-9-]*)\\.schema");

    private record Read(FileTime modified, CardTemplate template) {}

    private final Path folder;
    private final JsonMapper json;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    CardTemplates(@Value("${dingban.config-dir:./bot-config}") Path configuration, JsonMapper json) {
        this.folder = configuration.resolve("cards");
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @param templateId {@code <card>.schema}, as DingTalk's builder would give out an id */
    public Optional<CardTemplate> ofId(String templateId) {
        Matcher id = ID.matcher(templateId);
        return id.matches() ? ofName(id.group(1)) : Optional.empty();
    }

    public List<CardTemplate> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .flatMap(name -> ofName(name.substring(0, name.length() - 5)).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<CardTemplate> ofName(String name) {
        Path file = folder.resolve(name + ".json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            Read known = read.get(name);
            if (known == null || !known.modified().equals(modified)) {
                known = new Read(modified, json.readValue(file, CardTemplate.class));
                read.put(name, known);
            }
            return Optional.of(known.template());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
